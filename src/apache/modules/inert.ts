/**
 * Directives that never decide an answer here. They are known so that a misspelt one, a missing module or a
 * forbidden place is noticed: each of these makes the whole file a 500.
 */
import type { Arity, Commands, OverrideClass } from '../kernel/config';
import { command } from './define';

type Row = [
	names: string,
	module: string,
	override: OverrideClass,
	arity: Arity,
];

const ROWS: Row[] = [
	[ 'FileETag', 'core', 'FileInfo', 'raw' ],
	[
		'AddDefaultCharset ContentDigest EnableMMAP EnableSendfile DefaultType',
		'core',
		'FileInfo',
		'1',
	],
	[
		'ServerSignature LimitRequestBody LimitXMLRequestBody',
		'core',
		'any',
		'1',
	],
	[ 'SetOutputFilter SetInputFilter', 'core', 'FileInfo', '1' ],
	[ 'CGIVar', 'core', 'FileInfo', '2' ],
	[ 'QualifyRedirectURL', 'core', 'FileInfo', 'flag' ],
	[
		'AddCharset AddEncoding AddLanguage AddInputFilter AddOutputFilter',
		'mime',
		'FileInfo',
		'iterate2',
	],
	[
		'RemoveCharset RemoveEncoding RemoveLanguage RemoveInputFilter RemoveOutputFilter',
		'mime',
		'FileInfo',
		'iterate',
	],
	[ 'DefaultLanguage', 'mime', 'FileInfo', '1' ],
	[ 'MultiviewsMatch', 'mime', 'FileInfo', 'iterate' ],
	[ 'ModMimeUsePathInfo', 'mime', 'FileInfo', 'flag' ],
	[ 'AddOutputFilterByType', 'filter', 'FileInfo', 'iterate2' ],
	[ 'FilterDeclare', 'filter', 'Options', '12' ],
	[ 'FilterProvider', 'filter', 'Options', '3' ],
	[ 'FilterChain', 'filter', 'Options', 'iterate' ],
	[ 'ExpiresActive', 'expires', 'Indexes', 'flag' ],
	[ 'ExpiresByType', 'expires', 'Indexes', '2' ],
	[ 'ExpiresDefault', 'expires', 'Indexes', '1' ],
	[ 'IndexOptions', 'autoindex', 'Indexes', 'raw' ],
	[ 'IndexIgnore', 'autoindex', 'Indexes', 'iterate' ],
	[ 'IndexIgnoreReset', 'autoindex', 'Indexes', 'flag' ],
	[ 'IndexOrderDefault', 'autoindex', 'Indexes', '2' ],
	[
		'IndexStyleSheet IndexHeadInsert HeaderName ReadmeName',
		'autoindex',
		'Indexes',
		'1',
	],
	[
		'AddDescription AddIcon AddAlt AddIconByType AddAltByType AddIconByEncoding AddAltByEncoding',
		'autoindex',
		'Indexes',
		'iterate2',
	],
	[ 'DefaultIcon', 'autoindex', 'Indexes', '1' ],
	[ 'LanguagePriority', 'negotiation', 'FileInfo', 'iterate' ],
	[ 'ForceLanguagePriority', 'negotiation', 'FileInfo', 'iterate' ],
	[ 'AuthBasicFake', 'auth_basic', 'AuthConfig', '12' ],
	[ 'AuthBasicUseDigestAlgorithm', 'auth_basic', 'AuthConfig', '1' ],
	[
		'DeflateCompressionLevel DeflateBufferSize DeflateWindowSize DeflateMemLevel DeflateFilterNote',
		'deflate',
		'never',
		'12',
	],
	[ 'AuthGroupFile', 'authz_groupfile', 'AuthConfig', '1' ],
	[ 'Action', 'actions', 'FileInfo', '23' ],
	[ 'CheckSpelling CheckCaseOnly', 'speling', 'Options', 'flag' ],
	[ 'CookieTracking', 'usertrack', 'FileInfo', 'flag' ],
	[ 'CookieName CookieDomain CookieStyle', 'usertrack', 'FileInfo', '1' ],
	[ 'XBitHack', 'include', 'Options', '1' ],
	[ 'BrotliAlterETag BrotliFilterNote', 'brotli', 'never', '12' ],
	[ 'SSLRequireSSL', 'ssl', 'AuthConfig', 'none' ],
	[ 'SSLOptions', 'ssl', 'Options', 'iterate' ],
	[ 'SSLRequire', 'ssl', 'AuthConfig', 'raw' ],
	[
		'AuthDigestDomain AuthDigestProvider AuthDigestQop',
		'auth_digest',
		'AuthConfig',
		'iterate',
	],
	[ 'AuthDBMUserFile AuthDBMType', 'authn_dbm', 'AuthConfig', '1' ],
	[
		'ServerName ServerAdmin DocumentRoot ServerRoot User Group Listen ErrorLog LogLevel Timeout KeepAlive AllowOverride AllowOverrideList AccessFileName ServerTokens TraceEnable UseCanonicalName UseCanonicalPhysicalPort HostnameLookups LoadModule LimitRequestLine LimitRequestFields LimitRequestFieldSize LimitInternalRecursion AllowEncodedSlashes Protocols MergeSlashes RegexDefaultOptions ServerAlias ServerPath StrictHostCheck',
		'core',
		'never',
		'raw',
	],
	[ 'Define UnDefine Include IncludeOptional', 'core', 'never', 'raw' ],
	[
		'Alias ScriptAlias AliasMatch ScriptAliasMatch AliasPreservePath',
		'alias',
		'never',
		'raw',
	],
	[ 'CustomLog TransferLog LogFormat', 'log_config', 'never', 'raw' ],
	[ 'TypesConfig', 'mime', 'never', '1' ],
	[ 'AllowMethods', 'allowmethods', 'never', 'raw' ],
];

/** Directives of modules that are not Apache's own: they exist exactly where their module does. */
const FOREIGN: readonly [ prefix: RegExp, module: string ][] = [
	[ /^secfilter/, 'security' ],
	[
		/^sec(rule|action|marker|request|response|audit|default|component|debug|data|tmp|upload|pcre|server|status|unicode|cookie|argument)/,
		'security2',
	],
	[ /^modpagespeed/, 'pagespeed' ],
	[
		/^(cacheenable|cachedisable|cachelookup|cachekeymodify|litespeed|esi|rewritefile)/,
		'lsapi',
	],
	[ /^passenger/, 'passenger' ],
	[ /^(wsgi|python)/, 'wsgi' ],
	[ /^(suphp|lsphp)/, 'suphp' ],
	[ /^fcgid/, 'fcgid' ],
	[ /^(h2|http2)/, 'http2' ],
	[ /^brotli/, 'brotli' ],
	[ /^mod_gzip/, 'gzip' ],
	[ /^bandwidth/, 'bw' ],
	[ /^geoip/, 'geoip' ],
	[ /^proxy/, 'proxy' ],
	[ /^session/, 'session' ],
	[ /^ssl/, 'ssl' ],
];

export const inertCommands: Commands = Object.fromEntries(
	ROWS.flatMap( ( [ names, module, override, arity ] ) =>
		names
			.split( ' ' )
			.map( ( name ) => [
				name.toLowerCase(),
				command( module, override, arity, () => undefined ),
			] )
	)
);

/** The module a directive of another maker belongs to. */
export function foreignModuleOf( name: string ): string | undefined {
	return FOREIGN.find( ( [ prefix ] ) => prefix.test( name ) )?.[ 1 ];
}
