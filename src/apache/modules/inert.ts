/**
 * Directives that never decide an answer here. They are known so that a misspelt one, a missing module, a wrong value or a
 * forbidden place is noticed: each of these makes the whole file a 500. Source: `apache2 -L` with every module that Debian has.
 */
import type { Arity, Commands, OverrideClass } from '../kernel/config';
import { command } from './define';
import { SERVER_ONLY } from './server-only';
import { CHECKS } from './values';

type Row = [
	names: string,
	module: string,
	override: OverrideClass,
	arity: Arity,
];

const ROWS: Row[] = [
	[
		'AddDefaultCharset DefaultType EnableMMAP EnableSendfile SetOutputFilter SetInputFilter',
		'core',
		'FileInfo',
		'1',
	],
	[ 'Error', 'core', 'any', 'raw' ],
	[ 'FileETag', 'core', 'FileInfo', 'raw' ],
	[
		'ServerSignature LimitRequestBody LimitXMLRequestBody',
		'core',
		'any',
		'1',
	],
	[ 'ContentDigest', 'core', 'Options', 'flag' ],
	[ 'RLimitCPU RLimitMEM RLimitNPROC', 'core', 'any', '12' ],
	[ 'CGIVar', 'core', 'FileInfo', '2' ],
	[ 'QualifyRedirectURL', 'core', 'FileInfo', 'flag' ],
	[ 'LogIOTrackTTFB', 'logio', 'any', 'flag' ],
	[ 'AuthBasicFake', 'auth_basic', 'AuthConfig', '12' ],
	[ 'AuthBasicUseDigestAlgorithm', 'auth_basic', 'AuthConfig', '1' ],
	[ 'H2Upgrade H2Push', 'http2', 'AuthConfig', '1' ],
	[ 'H2CopyFiles H2ProxyRequests', 'http2', 'FileInfo', '1' ],
	[ 'H2PushResource', 'http2', 'auth-or-file', '123' ],
	[ 'H2EarlyHint', 'http2', 'auth-or-file', '2' ],
	[ 'LDAPTrustedClientCert', 'ldap', 'AuthConfig', '23' ],
	[ 'LDAPReferrals LDAPReferralHopLimit', 'ldap', 'AuthConfig', '1' ],
	[ 'Session SessionEnv', 'session', 'AuthConfig', 'flag' ],
	[
		'SessionMaxAge SessionHeader SessionInclude SessionExclude SessionExpiryUpdateInterval',
		'session',
		'AuthConfig',
		'1',
	],
	[ 'Action', 'actions', 'FileInfo', '23' ],
	[ 'AliasPreservePath', 'alias', 'FileInfo', 'flag' ],
	[
		'AuthDigestProvider AuthDigestQop AuthDigestDomain',
		'auth_digest',
		'AuthConfig',
		'iterate',
	],
	[
		'AuthDigestNonceLifetime AuthDigestAlgorithm',
		'auth_digest',
		'AuthConfig',
		'1',
	],
	[ 'AuthDigestNcCheck', 'auth_digest', 'AuthConfig', 'flag' ],
	[ 'AuthFormProvider', 'auth_form', 'AuthConfig', 'iterate' ],
	[
		'AuthFormUsername AuthFormPassword AuthFormLocation AuthFormMethod AuthFormMimetype AuthFormBody AuthFormLoginRequiredLocation AuthFormLoginSuccessLocation AuthFormLogoutLocation AuthFormSitePassphrase',
		'auth_form',
		'AuthConfig',
		'1',
	],
	[
		'AuthFormAuthoritative AuthFormFakeBasicAuth AuthFormDisableNoStore',
		'auth_form',
		'AuthConfig',
		'flag',
	],
	[ 'Anonymous', 'authn_anon', 'AuthConfig', 'iterate' ],
	[
		'Anonymous_MustGiveEmail Anonymous_NoUserId Anonymous_VerifyEmail Anonymous_LogEmail',
		'authn_anon',
		'AuthConfig',
		'flag',
	],
	[ 'AuthDBMUserFile AuthDBMType', 'authn_dbm', 'AuthConfig', '1' ],
	[ 'AuthnCacheProvideFor', 'authn_socache', 'AuthConfig', 'iterate' ],
	[ 'AuthnCacheTimeout', 'authn_socache', 'AuthConfig', '1' ],
	[ 'AuthnzFcgiCheckAuthnProvider', 'authnz_fcgi', 'FileInfo', 'raw' ],
	[ 'AuthLDAPURL', 'authnz_ldap', 'AuthConfig', '12' ],
	[
		'AuthLDAPBindDN AuthLDAPBindPassword AuthLDAPRemoteUserAttribute AuthLDAPMaxSubGroupDepth AuthLDAPDereferenceAliases AuthLDAPAuthorizePrefix',
		'authnz_ldap',
		'AuthConfig',
		'1',
	],
	[
		'AuthLDAPBindAuthoritative AuthLDAPRemoteUserIsDN AuthLDAPCompareDNOnServer AuthLDAPGroupAttributeIsDN AuthLDAPInitialBindAsUser AuthLDAPSearchAsUser AuthLDAPCompareAsUser',
		'authnz_ldap',
		'AuthConfig',
		'flag',
	],
	[
		'AuthLDAPSubGroupAttribute AuthLDAPSubGroupClass AuthLDAPGroupAttribute',
		'authnz_ldap',
		'AuthConfig',
		'iterate',
	],
	[ 'AuthLDAPInitialBindPattern', 'authnz_ldap', 'AuthConfig', '2' ],
	[ 'AuthDBMGroupFile AuthzDBMType', 'authz_dbm', 'AuthConfig', '1' ],
	[ 'AuthGroupFile', 'authz_groupfile', 'AuthConfig', '1' ],
	[
		'AddIcon AddIconByType AddIconByEncoding AddAlt AddAltByType AddAltByEncoding AddDescription',
		'autoindex',
		'Indexes',
		'iterate2',
	],
	[ 'IndexOptions', 'autoindex', 'Indexes', 'raw' ],
	[ 'IndexOrderDefault', 'autoindex', 'Indexes', '2' ],
	[ 'IndexIgnore', 'autoindex', 'Indexes', 'iterate' ],
	[ 'IndexIgnoreReset', 'autoindex', 'Indexes', 'flag' ],
	[
		'HeaderName ReadmeName DefaultIcon IndexStyleSheet IndexHeadInsert',
		'autoindex',
		'Indexes',
		'1',
	],
	[ 'FancyIndexing', 'autoindex', 'any', 'raw' ],
	[ 'MetaFiles', 'cern_meta', 'Indexes', 'flag' ],
	[ 'MetaDir MetaSuffix', 'cern_meta', 'Indexes', '1' ],
	[ 'CharsetSourceEnc CharsetDefault', 'charset_lite', 'FileInfo', '1' ],
	[ 'CharsetOptions', 'charset_lite', 'FileInfo', 'iterate' ],
	[
		'DeflateInflateLimitRequestBody DeflateInflateRatioLimit DeflateInflateRatioBurst',
		'deflate',
		'any',
		'1',
	],
	[ 'ExpiresActive', 'expires', 'Indexes', 'flag' ],
	[ 'ExpiresByType', 'expires', 'Indexes', '2' ],
	[ 'ExpiresDefault', 'expires', 'Indexes', '1' ],
	[ 'ImapMenu ImapDefault ImapBase', 'imagemap', 'Indexes', '1' ],
	[ 'XBitHack', 'include', 'Options', '1' ],
	[ 'SSIErrorMsg SSITimeFormat SSIUndefinedEcho', 'include', 'any', '1' ],
	[
		'SSILegacyExprParser SSILastModified SSIEtag',
		'include',
		'Limit',
		'flag',
	],
	[
		'LuaRoot LuaPackagePath LuaPackageCPath LuaInherit LuaCodeCache',
		'lua',
		'any',
		'1',
	],
	[
		'LuaHookPreTranslateName LuaHookFixups LuaHookMapToStorage LuaHookTypeChecker LuaHookInsertFilter LuaHookLog LuaQuickHandler',
		'lua',
		'any',
		'2',
	],
	[
		'LuaHookTranslateName LuaHookCheckUserID LuaHookAccessChecker LuaHookAuthChecker LuaMapHandler',
		'lua',
		'any',
		'23',
	],
	[ 'LuaScope', 'lua', 'any', '123' ],
	[ 'Lua_____ByteCodeHack', 'lua', 'any', 'raw' ],
	[ 'LuaOutputFilter LuaInputFilter', 'lua', 'any', '3' ],
	[ 'Use MacroIgnoreEmptyArgs MacroIgnoreBadNesting', 'macro', 'any', 'raw' ],
	[ 'UndefMacro', 'macro', 'any', '1' ],
	[ 'MDRequireHttps', 'md', 'AuthConfig', '1' ],
	[
		'AddCharset AddEncoding AddInputFilter AddLanguage AddOutputFilter',
		'mime',
		'FileInfo',
		'iterate2',
	],
	[ 'DefaultLanguage', 'mime', 'FileInfo', '1' ],
	[
		'MultiviewsMatch RemoveCharset RemoveEncoding RemoveInputFilter RemoveLanguage RemoveOutputFilter',
		'mime',
		'FileInfo',
		'iterate',
	],
	[
		'LanguagePriority ForceLanguagePriority',
		'negotiation',
		'FileInfo',
		'iterate',
	],
	[ 'ProxyExpressEnable', 'proxy_express', 'FileInfo', 'flag' ],
	[
		'ProxyExpressDBMFile ProxyExpressDBMType',
		'proxy_express',
		'FileInfo',
		'1',
	],
	[ 'ProxyFCGIBackendType', 'proxy_fcgi', 'FileInfo', '1' ],
	[ 'ProxyFCGISetEnvIf', 'proxy_fcgi', 'FileInfo', '23' ],
	[ 'ProxyHCTemplate ProxyHCExpr', 'proxy_hcheck', 'never', 'raw' ],
	[ 'ReflectorHeader', 'reflector', 'Options', '12' ],
	[
		'SessionCookieName SessionCookieName2',
		'session_cookie',
		'AuthConfig',
		'raw',
	],
	[ 'SessionCookieRemove', 'session_cookie', 'AuthConfig', 'flag' ],
	[ 'SessionCryptoPassphrase', 'session_crypto', 'AuthConfig', 'iterate' ],
	[ 'SessionCryptoCipher', 'session_crypto', 'AuthConfig', '1' ],
	[
		'SessionDBDSelectLabel SessionDBDInsertLabel SessionDBDUpdateLabel SessionDBDDeleteLabel',
		'session_dbd',
		'AuthConfig',
		'1',
	],
	[
		'SessionDBDPerUser SessionDBDCookieRemove',
		'session_dbd',
		'AuthConfig',
		'flag',
	],
	[
		'SessionDBDCookieName SessionDBDCookieName2',
		'session_dbd',
		'AuthConfig',
		'raw',
	],
	[
		'CheckSpelling CheckCaseOnly CheckBasenameMatch',
		'speling',
		'Options',
		'flag',
	],
	[ 'SSLCipherSuite', 'ssl', 'AuthConfig', '12' ],
	[
		'SSLCACertificatePath SSLCACertificateFile SSLVerifyClient SSLVerifyDepth SSLUserName SSLRenegBufferSize',
		'ssl',
		'AuthConfig',
		'1',
	],
	[ 'SSLLog SSLLogLevel', 'ssl', 'any', 'raw' ],
	[ 'Substitute SubstituteMaxLineLength', 'substitute', 'FileInfo', '1' ],
	[ 'SubstituteInheritBefore', 'substitute', 'FileInfo', 'flag' ],
	[
		'CookieExpires CookieDomain CookieStyle CookieName CookieSameSite',
		'usertrack',
		'FileInfo',
		'1',
	],
	[ 'CookieSecure CookieHttpOnly', 'usertrack', 'FileInfo', 'flag' ],
	[ 'xml2EncDefault', 'xml2enc', 'any', '1' ],
	[ 'xml2StartParse', 'xml2enc', 'any', 'iterate' ],
];

const allowed = ROWS.flatMap( ( [ names, module, override, arity ] ) =>
	names.split( ' ' ).map( ( name ) => {
		const check = CHECKS[ name.toLowerCase() ];
		return [
			name.toLowerCase(),
			command( module, override, arity, ( context, words ) =>
				check?.( words, context )
			),
		] as const;
	} )
);

const forServer = SERVER_ONLY.flatMap( ( [ module, names ] ) =>
	names
		.split( ' ' )
		.map(
			( name ) =>
				[
					name.toLowerCase(),
					command( module, 'never', 'raw', () => undefined ),
				] as const
		)
);

export const inertCommands: Commands = Object.fromEntries( [
	...forServer,
	...allowed,
] );
