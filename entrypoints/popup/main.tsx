// The head of the page is painted first; what runs comes right after.
requestAnimationFrame(() => {
  setTimeout(() => {
    void Promise.all([import('@/components/window/start'), import('@/components/popup/popup')]).then(
      ([{ startWindow }, { Popup }]) => startWindow('titlePopup', Popup),
    );
  });
});
