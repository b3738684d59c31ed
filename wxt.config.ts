import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { minify } from 'terser';
import { defineConfig } from 'wxt';

/** Every permission, with its reason, is listed in docs/security.md; a test compares the built manifests with that list. */
const permissions = ['activeTab', 'scripting', 'storage', 'unlimitedStorage', 'downloads'];

/** Scripts that are put into a page after the overlay, and use its Preact and signals (lib/ui/overlay/runtime). */
const laterScripts = ['dialogs', 'editor-overlay'];
const runtime = (file: string) => fileURLToPath(new URL(`lib/ui/overlay/runtime/${file}.ts`, import.meta.url));
const shared: Readonly<Record<string, string>> = {
  preact: runtime('preact'),
  'preact/hooks': runtime('hooks'),
  'preact/jsx-runtime': runtime('jsx-runtime'),
  '@preact/signals': runtime('signals'),
};

const useSharedRuntime = {
  name: 'tagalong:shared-runtime',
  enforce: 'pre' as const,
  resolveId: (id: string) => shared[id] ?? null,
  // Into the function around the script: where no overlay is there any more, nothing of it runs.
  outputOptions: (options: object) => ({ ...options, intro: 'if (!globalThis.tagalongRuntime) return;' }),
};

/** What goes into every page is worth a second minifier: it takes 1.3 KB gzipped off what the first one leaves. */
const minifyAgain = {
  name: 'tagalong:minify-again',
  async generateBundle(_: object, bundle: Readonly<Record<string, { type: string; code?: string }>>) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk' || !chunk.code) continue;
      chunk.code = (await minify(chunk.code, { ecma: 2020, compress: { passes: 3 } })).code ?? chunk.code;
    }
  },
};

export default defineConfig({
  imports: false,
  modules: ['@wxt-dev/webextension-polyfill'],
  vite: () => ({
    plugins: [preact({ devToolsEnabled: false, prefreshEnabled: false })],
    // Its stand-in for browsers of old fetches the scripts itself; every browser we run in preloads them.
    // light-dark() stays as it is written: its stand-in is settled where a token is named, not where it is used.
    build: { modulePreload: { polyfill: false }, cssTarget: ['chrome128', 'firefox140'] },
  }),
  // `npm run dev` prints where the build is; `npm start` opens a browser with it.
  webExt: { disabled: true },
  // What Mozilla's reviewers need to build the same files: `npm run build`.
  zip: {
    includeSources: [
      'entrypoints/**',
      'lib/**',
      'public/**',
      'seeds/**',
      'scripts/{browsers,setup}.mjs',
      '{package,package-lock,tsconfig}.json',
      'wxt.config.ts',
      'LICENSE',
      'README.md',
    ],
  },
  manifestVersion: 3,
  hooks: {
    'vite:build:extendConfig': (entrypoints, config) => {
      if (entrypoints.some(({ name }) => laterScripts.includes(name))) config.plugins?.unshift(useSharedRuntime);
      if (entrypoints.some(({ name }) => name === 'overlay')) config.plugins?.push(minifyAgain);
    },
    // WXT takes the button's title from the popup's <title>, which knows one language only.
    'build:manifestGenerated': (_, manifest) => {
      if (manifest.action) manifest.action.default_title = '__MSG_actionTitle__';
    },
  },
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    short_name: 'Tagalong',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    permissions: browser === 'firefox' ? permissions : [...permissions, 'offscreen'],
    optional_host_permissions: ['*://*/*'],
    incognito: 'not_allowed',
    icons: { 16: 'icon/16.png', 32: 'icon/32.png', 48: 'icon/48.png', 128: 'icon/128.png' },
    action: browser === 'firefox' ? { default_area: 'navbar' } : {},
    commands: {
      'toggle-labelling': { suggested_key: { default: 'Alt+L' }, description: '__MSG_toggleLabelling__' },
    },
    content_security_policy: {
      extension_pages:
        "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; connect-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-src 'none'",
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'tagalong@tagalong.invalid',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '128' }),
  }),
});
