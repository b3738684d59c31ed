/** Each language by its own name, so that whoever needs it can read it. */
export const languageNames = [
  { value: 'en', text: 'English', lang: 'en' },
  { value: 'zh', text: '中文', lang: 'zh-CN' },
] as const;
