/** The only door to the browser's extension API: the polyfill, through WXT's alias. Nothing else may import it. */
export { browser } from 'wxt/browser';
