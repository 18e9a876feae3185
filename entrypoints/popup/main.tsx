// The head of the page is painted first; what runs comes right after, what will be needed next along with it.
requestAnimationFrame(() => {
  setTimeout(() => {
    void import('@/components/utm/builder');
    void Promise.all([import('@/components/window/start'), import('@/components/popup/popup')]).then(
      ([{ startWindow }, { Popup }]) => startWindow('titlePopup', Popup),
    );
  });
});
