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

/** The module a directive of another maker belongs to. */
export function foreignModuleOf( name: string ): string | undefined {
	return FOREIGN.find( ( [ prefix ] ) => prefix.test( name ) )?.[ 1 ];
}
