import type { badgeEn } from '../en/badge.ts';
import type { Translation } from '../message.ts';

export const badgeZh: Translation<typeof badgeEn> = {
  'badge.off': 'Tagalong：标注本页图片',
  'badge.on': 'Tagalong：正在标注本页',
  'badge.paused': 'Tagalong：已暂停标注本页',
  'badge.click': 'Tagalong：点击后继续标注本页',
  'badge.forbidden': 'Tagalong：此页面不允许扩展运行',
  'badge.covered': 'Tagalong：被网页遮挡，暂不接受标注',
  'badge.fought': 'Tagalong：网页不断遮挡或移除标注栏，暂不接受标注。点击查看',
};
