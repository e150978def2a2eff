/**
 * What each folder below src may import: the plan of the house, which `layers.test.ts` holds it to.
 */

interface Row {
	/** Other folders; `name/*` stands for all folders below it. */
	folders: string[];
	/** Packages; with a slash or a colon at the end, all whose name begins so. */
	packages: string[];
}

const row = ( folders: string[], packages: string[] = [] ): Row => ( {
	folders,
	packages,
} );

const WORDS = [ '@wordpress/i18n' ];
const PAGE = [ '@wordpress/', 'react' ];

/** All a cause may be told with. Causes of one subject know nothing of those of another. */
const cause = () =>
	row(
		[
			'diagnosis/evidence',
			'diagnosis/products',
			'diagnosis/products/*',
			'diagnosis/servers',
			'diagnosis/given',
			'diagnosis/exchange',
			'diagnosis/probes',
			'diagnosis/engine',
			'diagnosis/refusal',
			'diagnosis/credentials',
			'diagnosis/routes',
		],
		WORDS
	);

/** From the ground up: a row names folders of rows above it alone, so that no arrow leads up and no circle can be. */
export const FOLDERS: Record< string, Row > = {
	// Numbers and dates as the language of the page writes them.
	language: row( [], WORDS ),

	// What a regular expression of a configuration matches: Apache and nginx read the same kind.
	pattern: row( [] ),

	// What Apache does with a request. Knows neither WordPress nor 401.
	'apache/syntax': row( [] ),
	'apache/kernel': row( [ 'pattern', 'apache/syntax' ] ),
	'apache/expression': row( [ 'pattern', 'apache/syntax', 'apache/kernel' ] ),
	'apache/modules': row( [
		'pattern',
		'apache/syntax',
		'apache/kernel',
		'apache/expression',
	] ),
	'apache/server': row( [
		'pattern',
		'apache/syntax',
		'apache/kernel',
		'apache/expression',
		'apache/modules',
	] ),
	apache: row( [
		'apache/syntax',
		'apache/kernel',
		'apache/modules',
		'apache/server',
	] ),

	// What nginx does with a request, by its configuration. Knows neither WordPress nor 401.
	'nginx/syntax': row( [] ),
	'nginx/kernel': row( [ 'pattern', 'nginx/syntax' ] ),
	'nginx/phases': row( [ 'apache/kernel', 'nginx/syntax', 'nginx/kernel' ] ),
	nginx: row( [ 'nginx/syntax', 'nginx/kernel', 'nginx/phases' ] ),

	// The search for culprits.
	isolation: row( [] ),

	// What was recorded of refusals and changes: when it began, and what came before.
	history: row( [ 'language' ], WORDS ),

	'diagnosis/evidence': row( [], WORDS ),
	'diagnosis/products': row( [ 'diagnosis/evidence' ], WORDS ),
	'diagnosis/products/woocommerce-keys': row(
		[ 'diagnosis/evidence' ],
		WORDS
	),
	'diagnosis/servers': row(
		[ 'diagnosis/evidence', 'diagnosis/products' ],
		WORDS
	),
	'diagnosis/exchange': row(
		[ 'diagnosis/evidence', 'diagnosis/products', 'diagnosis/servers' ],
		WORDS
	),
	// What keeps logins from failing one day.
	prevention: row(
		[ 'diagnosis/evidence', 'diagnosis/products', 'diagnosis/exchange' ],
		WORDS
	),

	'diagnosis/given/reading': row(
		[ 'diagnosis/evidence', 'diagnosis/products', 'diagnosis/exchange' ],
		WORDS
	),
	'diagnosis/given/forms': row(
		[ 'diagnosis/products', 'diagnosis/given/reading' ],
		WORDS
	),
	'diagnosis/given': row(
		[
			'diagnosis/evidence',
			'diagnosis/products',
			'diagnosis/exchange',
			'diagnosis/given/*',
		],
		WORDS
	),
	'diagnosis/probes': row(
		[
			'diagnosis/evidence',
			'diagnosis/products',
			'diagnosis/products/*',
			'diagnosis/servers',
			'diagnosis/given',
			'diagnosis/exchange',
		],
		WORDS
	),
	'diagnosis/engine': row(
		[
			'diagnosis/evidence',
			'diagnosis/products',
			'diagnosis/exchange',
			'diagnosis/probes',
		],
		WORDS
	),
	'diagnosis/refusal': row(
		[
			'diagnosis/evidence',
			'diagnosis/products',
			'diagnosis/servers',
			'diagnosis/exchange',
			'diagnosis/probes',
			'diagnosis/engine',
		],
		WORDS
	),
	'diagnosis/credentials': row(
		[
			'diagnosis/evidence',
			'diagnosis/products',
			'diagnosis/servers',
			'diagnosis/given',
			'diagnosis/exchange',
			'diagnosis/probes',
			'diagnosis/engine',
			'diagnosis/refusal',
		],
		WORDS
	),
	// What apps and AI agents are told of the site.
	'diagnosis/apps': row(
		[
			'diagnosis/evidence',
			'diagnosis/products',
			'diagnosis/given',
			'diagnosis/given/*',
			'diagnosis/exchange',
			'diagnosis/credentials',
		],
		WORDS
	),
	'diagnosis/routes': row(
		[
			'diagnosis/evidence',
			'diagnosis/exchange',
			'diagnosis/probes',
			'diagnosis/engine',
		],
		WORDS
	),
	'diagnosis/causes/apps': cause(),
	'diagnosis/causes/in-front': cause(),
	'diagnosis/causes/closed': cause(),
	'diagnosis/causes/addresses': cause(),
	'diagnosis/causes/header': cause(),
	'diagnosis/causes/session': cause(),
	'diagnosis/causes/nonce': cause(),
	'diagnosis/causes/passwords': cause(),
	'diagnosis/causes/keys-and-tokens': cause(),
	'diagnosis/causes/rights': cause(),
	'diagnosis/causes/given': cause(),
	'diagnosis/causes': row( [ 'diagnosis/causes/*', 'diagnosis/engine' ] ),
	// Hands the list of causes to the engine.
	diagnosis: row( [
		'diagnosis/evidence',
		'diagnosis/engine',
		'diagnosis/refusal',
		'diagnosis/causes',
	] ),

	// WordPress's .htaccess.
	htaccess: row( [ 'apache', 'apache/*', 'diagnosis/evidence' ], WORDS ),
	'htaccess/edit': row(
		[ 'apache', 'apache/*', 'diagnosis/evidence', 'htaccess' ],
		WORDS
	),
	'nginx-faults': row( [ 'nginx', 'diagnosis/evidence' ], WORDS ),
	'htaccess/lint': row(
		[
			'pattern',
			'apache',
			'apache/*',
			'diagnosis/evidence',
			'diagnosis/products',
			'diagnosis/servers',
			'diagnosis/exchange',
			'htaccess',
			'htaccess/edit',
		],
		WORDS
	),

	// One request, one action of ours.
	transport: row(
		[ 'diagnosis/evidence', 'diagnosis/exchange', 'diagnosis/probes' ],
		[ ...WORDS, '@wordpress/api-fetch', 'valibot' ]
	),
	'transport/htaccess': row(
		[ 'diagnosis/evidence', 'htaccess', 'transport' ],
		[ ...WORDS, '@noble/hashes', 'valibot' ]
	),
	'transport/history': row( [ 'history' ], [ 'valibot' ] ),
	'transport/prevention': row( [ 'prevention' ], [ 'valibot' ] ),
	'transport/routes': row(
		[ 'diagnosis/evidence', 'diagnosis/routes', 'transport' ],
		[ ...WORDS, 'valibot' ]
	),
	'transport/sandbox': row(
		[
			'diagnosis/evidence',
			'diagnosis/exchange',
			'isolation',
			'transport',
		],
		[ ...WORDS, '@noble/hashes', 'p-limit', 'valibot' ]
	),
	'transport/credentials': row(
		[
			'diagnosis/evidence',
			'diagnosis/given/reading',
			'diagnosis/credentials',
			'transport',
			'transport/sandbox',
		],
		[ ...WORDS, 'valibot' ]
	),

	// What happens in order, without React and DOM.
	'run/change-htaccess': row( [
		'apache/syntax',
		'diagnosis/evidence',
		'diagnosis/servers',
		'diagnosis/exchange',
		'diagnosis/probes',
		'htaccess',
		'htaccess/*',
		'transport',
		'transport/htaccess',
	] ),
	'run/judge-files': row(
		[
			'apache',
			'diagnosis/evidence',
			'htaccess',
			'htaccess/*',
			'transport',
			'transport/htaccess',
			'run/change-htaccess',
		],
		[ ...WORDS, 'tannin', '@tannin/' ]
	),
	'run/diagnose': row(
		[
			'diagnosis/evidence',
			'diagnosis/products',
			'diagnosis/exchange',
			'diagnosis/probes',
			'diagnosis/engine',
			'transport',
			'transport/*',
			'run/change-htaccess',
			'run/judge-files',
		],
		[ ...WORDS, 'p-limit', 'valibot' ]
	),
	'run/compare-accounts': row( [
		'diagnosis/evidence',
		'diagnosis/exchange',
		'diagnosis/probes',
		'diagnosis/routes',
		'transport',
		'transport/routes',
		'run/diagnose',
	] ),
	// Asks and judges one finding again.
	'run/verify': row( [
		'diagnosis/evidence',
		'diagnosis/engine',
		'diagnosis',
		'transport',
		'run/diagnose',
		'run/compare-accounts',
	] ),
	'run/find-plugin': row( [
		'isolation',
		'diagnosis/evidence',
		'diagnosis/exchange',
		'diagnosis/probes',
		'diagnosis',
		'transport',
		'transport/sandbox',
	] ),
	'run/try-password': row( [
		'diagnosis/evidence',
		'diagnosis/probes',
		'diagnosis/credentials',
		'transport',
		'transport/credentials',
		'run/diagnose',
	] ),

	// Verdicts as text.
	report: row(
		[
			'diagnosis/evidence',
			'diagnosis/products',
			'diagnosis/exchange',
			'diagnosis/engine',
			'htaccess',
		],
		WORDS
	),
	'report/isolation': row(
		[
			'language',
			'isolation',
			'diagnosis/evidence',
			'diagnosis/products',
			'diagnosis/refusal',
			'run/find-plugin',
			'report',
		],
		WORDS
	),
	'report/verdict': row(
		[
			'diagnosis/evidence',
			'diagnosis/exchange',
			'diagnosis/engine',
			'run/find-plugin',
			'report/isolation',
		],
		WORDS
	),

	// Texts to hand on.
	'report/share': row(
		[
			'isolation',
			'diagnosis/evidence',
			'diagnosis/exchange',
			'run/find-plugin',
			'report',
			'report/isolation',
			'report/verdict',
		],
		WORDS
	),
	// A report as a file, and back.
	'report/saved': row(
		[
			'isolation',
			'diagnosis/evidence',
			'transport',
			'transport/*',
			'run/find-plugin',
			'report',
			'report/isolation',
			'report/verdict',
			'report/share',
		],
		[ ...WORDS, 'valibot' ]
	),

	// React.
	'admin/settings': row( [] ),
	'admin/copy': row( [], PAGE ),
	'admin/recorder': row( [ 'diagnosis/evidence' ] ),
	'admin/parts': row( [ 'admin/copy' ], PAGE ),
	'admin/parts/case': row(
		[
			'diagnosis/evidence',
			'diagnosis/given',
			'admin/parts',
			'admin/recorder',
		],
		PAGE
	),
	'admin/state': row(
		[
			'report',
			'report/isolation',
			'report/verdict',
			'diagnosis',
			'diagnosis/evidence',
			'diagnosis/engine',
			'transport',
			'run/*',
			'admin/settings',
		],
		PAGE
	),
	'admin/parts/path': row(
		[ 'diagnosis/evidence', 'diagnosis/exchange', 'admin/parts' ],
		PAGE
	),
	'admin/parts/exchanges': row(
		[
			'language',
			'diagnosis/*',
			'run/find-plugin',
			'admin/copy',
			'admin/state',
			'admin/parts',
			'admin/parts/path',
		],
		PAGE
	),
	'admin/parts/verdict': row(
		[
			'language',
			'report/verdict',
			'diagnosis/*',
			'run/find-plugin',
			'admin/copy',
			'admin/state',
			'admin/parts',
			'admin/parts/path',
			'admin/parts/exchanges',
		],
		PAGE
	),
	'admin/isolation': row(
		[
			'language',
			'isolation',
			'diagnosis/evidence',
			'run/find-plugin',
			'report/isolation',
			'report/verdict',
			'admin/settings',
			'admin/state',
			'admin/parts',
			'admin/parts/*',
		],
		PAGE
	),
	'admin/credentials': row(
		[
			'language',
			'diagnosis/*',
			'transport',
			'transport/*',
			'run/*',
			'admin/settings',
			'admin/state',
			'admin/parts',
			'admin/parts/*',
			'admin/isolation',
		],
		PAGE
	),
	'admin/prevention': row(
		[
			'prevention',
			'transport',
			'transport/prevention',
			'admin/copy',
			'admin/parts',
			'admin/state',
		],
		PAGE
	),
	'admin/history': row(
		[
			'language',
			'diagnosis/evidence',
			'diagnosis/products',
			'history',
			'transport',
			'transport/history',
			'admin/credentials',
			'admin/prevention',
			'admin/state',
		],
		PAGE
	),
	'admin/accounts': row(
		[ 'diagnosis/*', 'transport', 'transport/*', 'run/*', 'admin/state' ],
		PAGE
	),
	'admin/routes': row(
		[
			'language',
			'diagnosis/*',
			'transport',
			'transport/*',
			'run/*',
			'admin/state',
			'admin/parts/*',
		],
		PAGE
	),
	'admin/nginx': row( [ 'diagnosis/evidence', 'nginx-faults' ], PAGE ),
	'admin/htaccess': row(
		[
			'language',
			'admin/nginx',
			'apache',
			'apache/*',
			'diagnosis/*',
			'htaccess',
			'htaccess/*',
			'transport',
			'transport/*',
			'run/*',
			'admin/state',
			'admin/parts',
			'admin/parts/*',
		],
		[ ...PAGE, 'diff' ]
	),
	'admin/apps': row(
		[
			'language',
			'diagnosis/*',
			'transport',
			'transport/*',
			'admin/settings',
			'admin/copy',
			'admin/parts',
			'admin/state',
		],
		PAGE
	),
	'admin/share': row(
		[
			'language',
			'diagnosis',
			'diagnosis/evidence',
			'report',
			'report/*',
			'transport',
			'admin/copy',
			'admin/parts',
			'admin/state',
		],
		PAGE
	),
	'admin/sections': row(
		[
			'language',
			'diagnosis/*',
			'transport',
			'run/*',
			'report',
			'report/*',
			'admin/settings',
			'admin/copy',
			'admin/state',
			'admin/parts',
			'admin/parts/*',
			'admin/credentials',
			'admin/accounts',
			'admin/history',
			'admin/routes',
			'admin/htaccess',
		],
		PAGE
	),
	'admin/start': row( [ 'diagnosis/evidence', 'admin/isolation' ], PAGE ),
	admin: row(
		[
			'diagnosis/evidence',
			'diagnosis/given',
			'report/verdict',
			'admin/settings',
			'admin/recorder',
			'admin/state',
			'admin/parts',
			'admin/parts/*',
			'admin/isolation',
			'admin/apps',
			'admin/history',
			'admin/sections',
			'admin/start',
			'admin/share',
		],
		PAGE
	),
};

/** PHP only: nothing in it is imported by TypeScript. */
export const SERVER = 'server';
