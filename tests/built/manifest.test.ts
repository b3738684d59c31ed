import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Build, buildNames, readManifest, root } from './builds.ts';

interface Justified {
  readonly permission: string;
  readonly optional: boolean;
  readonly only: Build | undefined;
}

/** The table in docs/security.md: each permission with its reason. What is not in it may not be in a manifest. */
function justified(): Justified[] {
  const text = readFileSync(join(root, 'docs', 'security.md'), 'utf8');
  const rows = text.matchAll(/^\| (optional )?`([^`]+)`(?: \((Chromium|Firefox)\))? \| \S/gm);
  return [...rows].map(([, optional, permission = '', only]) => ({
    permission,
    optional: optional !== undefined,
    only: only?.toLowerCase() as Build | undefined,
  }));
}

const sorted = (list: unknown) => [...(list as string[])].sort();

describe.each(buildNames)('the manifest for %s', (build) => {
  const manifest = readManifest(build);
  const here = justified().filter(({ only }) => only === undefined || only === build);

  test('asks at install for exactly the permissions docs/security.md gives a reason for', () => {
    const asked = here.filter(({ optional }) => !optional).map(({ permission }) => permission);
    expect(asked.length).toBeGreaterThan(3);
    expect(sorted(manifest.permissions)).toEqual(sorted(asked));
  });

  test('may ask later for nothing else than that table says', () => {
    const optional = here.filter((row) => row.optional).map(({ permission }) => permission);
    expect(manifest.optional_host_permissions).toEqual(optional);
    expect(manifest).not.toHaveProperty('optional_permissions');
  });

  test.each(['host_permissions', 'content_scripts', 'web_accessible_resources', 'externally_connectable'])(
    'has no %s',
    (key) => {
      expect(manifest).not.toHaveProperty(key);
    },
  );

  test('has its options in a tab, as the browser’s page of extensions opens them', () => {
    expect(manifest.options_ui).toMatchObject({ page: 'options.html', open_in_tab: true });
  });

  test('stays out of private windows', () => {
    expect(manifest.incognito).toBe('not_allowed');
  });

  test('lets its own pages reach nothing and run only what ships', () => {
    const { extension_pages: policy } = manifest.content_security_policy as { extension_pages: string };
    const directives = new Map(
      policy.split('; ').map((part) => [part.split(' ')[0], part.split(' ').slice(1).join(' ')]),
    );
    expect(directives.get('default-src')).toBe("'self'");
    expect(directives.get('script-src')).toBe("'self'");
    expect(directives.get('connect-src')).toBe("'none'");
  });

  test('says its name, its purpose and its button in the browser’s language', () => {
    const { name, description, action, default_locale } = manifest;
    expect([name, description, (action as { default_title: string }).default_title]).toEqual([
      '__MSG_extensionName__',
      '__MSG_extensionDescription__',
      '__MSG_actionTitle__',
    ]);
    expect(default_locale).toBe('en');
  });
});

test('the manifest for firefox declares that no data is collected', () => {
  const { gecko } = readManifest('firefox').browser_specific_settings as { gecko: Record<string, unknown> };
  expect(gecko.data_collection_permissions).toEqual({ required: ['none'] });
});

test('each language the manifest speaks has the same messages, none of them empty', () => {
  const messages = ['en', 'zh_CN'].map((language) => {
    const text = readFileSync(join(root, 'public', '_locales', language, 'messages.json'), 'utf8');
    return JSON.parse(text) as Record<string, { message: string }>;
  });
  const [english, chinese] = messages;
  expect(Object.keys(chinese ?? {})).toEqual(Object.keys(english ?? {}));
  for (const language of messages) {
    expect(Object.values(language).map(({ message }) => message.trim())).not.toContain('');
    expect(language.extensionDescription?.message.length).toBeLessThanOrEqual(132); // the Chrome Web Store's limit
  }
});
