/** The least that keeps posts: puts them into IndexedDB as they come, and answers when the transaction has completed. */
declare const chrome: {
  runtime: {
    onMessage: {
      addListener(
        listener: (
          message: { input: { posts: object[] } },
          sender: object,
          answer: (value: object) => void,
        ) => true,
      ): void;
    };
  };
};

const opening = indexedDB.open('floor', 1);
opening.onupgradeneeded = () => opening.result.createObjectStore('posts', { keyPath: 'id' });
const opened = new Promise<IDBDatabase>((resolve) => (opening.onsuccess = () => resolve(opening.result)));

chrome.runtime.onMessage.addListener((message, _sender, answer) => {
  void opened.then((database) => {
    const transaction = database.transaction('posts', 'readwrite');
    for (const post of message.input.posts) transaction.objectStore('posts').put(post);
    transaction.oncomplete = () => answer({ ok: true });
  });
  return true;
});
