/* The least that can store a row: one strict put a message, answered when its transaction is complete. */
const opening = new Promise((resolve, reject) => {
  const request = indexedDB.open('floor', 1);
  request.onupgradeneeded = () => request.result.createObjectStore('rows', { keyPath: 'id' });
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error);
});

chrome.runtime.onConnect.addListener((port) => {
  port.onMessage.addListener(async (row) => {
    const database = await opening;
    const transaction = database.transaction('rows', 'readwrite', { durability: 'strict' });
    transaction.objectStore('rows').put(row);
    transaction.oncomplete = () => port.postMessage({ id: row.id });
  });
});
