/**
 * Parameters that say who asked, or let anybody ask, rather than what was asked for. They are taken out of addresses
 * in an export. Not taken out: anything that picks or shapes the picture (`w`, `format`, `x-oss-process`, ...).
 *
 * Names are compared in lower case without `-`, `_`, `.`, `[` and `]`: `access_token`, `Access-Token` and `accessToken`
 * are one name.
 */
export const plainName = (name: string): string => name.toLowerCase().replace(/[-_.[\]]/g, '');

/** Taken out wherever they stand. */
export const privateNames: ReadonlySet<string> = new Set([
  // OAuth 2.0 and OpenID Connect (RFC 6749, RFC 6750), SAML 2.0 bindings, CAS.
  ...['accesstoken', 'refreshtoken', 'idtoken', 'clientsecret', 'clientassertion', 'codeverifier', 'assertion', 'jwt'],
  ...['samlrequest', 'samlresponse', 'relaystate', 'ticket'],
  // Passwords, keys and tokens by their everyday names (OWASP: information exposure through query strings).
  ...['token', 'auth', 'authkey', 'authorization', 'authorisation', 'password', 'passwd', 'passphrase', 'pass', 'pwd'],
  ...['secret', 'key', 'apikey', 'appkey', 'accesskey', 'accesskeyid', 'subscriptionkey', 'ocpapimsubscriptionkey'],
  ...['credential', 'credentials', 'username', 'email', 'otp', 'csrf', 'xsrf'],
  // Sessions (OWASP Session Management Cheat Sheet: the default names of Java, PHP, ASP.NET, ColdFusion, Express).
  ...['jsessionid', 'phpsessid', 'aspnetsessionid', 'cfid', 'cftoken', 'connectsid', 'session', 'sessionid', 'sess'],
  ...['sessid', 'sessionkey', 'sid'],
  // Signed links: AWS S3 V2 and CloudFront, Google Cloud Storage V2, Alibaba OSS V1, Huawei OBS share these names.
  ...['awsaccesskeyid', 'googleaccessid', 'ossaccesskeyid', 'signature', 'sig', 'expires', 'policy', 'keypairid'],
  // Alibaba OSS V4 (`x-oss-process` shapes the picture and stays), Tencent COS, CDN time-limited links.
  ...['xosssignature', 'xosssignatureversion', 'xosscredential', 'xossdate', 'xossexpires', 'xosssecuritytoken'],
  ...['xossadditionalheaders', 'qsignalgorithm', 'qak', 'qsigntime', 'qkeytime', 'qheaderlist', 'qurlparamlist'],
  ...['qsignature', 'hdnea', 'hdnts', 'hdntl', 'gda', 'verify', 'ssig', 'wrid', 'wts', 'xexpires', 'xsignature'],
]);

/** Taken out if the name starts so: AWS Signature V4, Google Cloud Storage V4, ASP's session cookies in addresses. */
export const privateStarts: readonly string[] = ['xamz', 'xgoog', 'aspsessionid'];

/** Taken out if the name ends so: `userToken`, `x-cos-security-token`, `hub_signature`, `db_password`, ... */
export const privateEnds: readonly string[] = [
  ...['token', 'signature', 'password', 'secret', 'sessionid', 'apikey', 'accesskey', 'accesskeyid', 'credential'],
];

/** Short names that mean something private only beside others: all of `beside` must be there too. */
export const privateTogether: readonly { beside: readonly string[]; names: readonly string[] }[] = [
  // Azure Storage shared access signatures (service, account and user delegation SAS).
  {
    beside: ['sig'],
    names: [
      ...['sv', 'ss', 'sr', 'srt', 'st', 'se', 'sp', 'sip', 'spr', 'si', 'sdd', 'ses', 'skoid', 'sktid', 'skt', 'ske'],
      ...['sks', 'skv', 'saoid', 'suoid', 'scid', 'sduoid'],
    ],
  },
  // An OAuth redirect's one-time code; Facebook's, Discord's and Qiniu's signed links; Weibo's key id.
  { beside: ['code', 'state'], names: ['code', 'state'] },
  { beside: ['oh', 'oe'], names: ['oh', 'oe'] },
  { beside: ['ex', 'is', 'hm'], names: ['ex', 'is', 'hm'] },
  { beside: ['token', 'e'], names: ['e'] },
  { beside: ['ssig'], names: ['kid'] },
];

/** imgix and Reddit sign with `s=<hash>`; `s=200` is a size and stays. */
export const isHashIn = (name: string, value: string): boolean => name === 's' && /^[0-9a-f]{32,}$/i.test(value);
