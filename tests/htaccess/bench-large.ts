/**
 * How long one simulation and the lint of large files take, at n, 2n and 4n rules; prints, asserts nothing. Two checkouts are compared
 * in one run.
 *
 *   npx tsx tests/htaccess/bench-large.ts [other checkout]
 */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { simulate as Simulate } from '../../src/apache';
import type { lint as Lint } from '../../src/htaccess/lint';
import { HEALTHY, htaccessInput } from '../htaccess-input';

/** A rule of each kind, by its number. */
const KINDS: Readonly< Record< string, ( index: number ) => string > > = {
	'Cond+Rule': ( index ) =>
		`RewriteCond %{HTTP_USER_AGENT} bad-robot-${ index } [NC,OR]\nRewriteCond %{HTTP_REFERER} spam-${ index }\\.example\nRewriteRule ^ - [F]`,
	'own paths': ( index ) =>
		`RewriteCond %{QUERY_STRING} ^p=${ index }$\nRewriteRule ^old/page-${ index }/?$ /new/${ index } [R=301,L]`,
	SetEnvIf: ( index ) =>
		`SetEnvIfNoCase User-Agent "bad-robot-${ index }" is_bad`,
	Redirect: ( index ) => `Redirect 301 /old/page-${ index } /new/${ index }`,
	'Deny from': ( index ) =>
		`Deny from 10.${ index % 250 }.${ ( index >> 8 ) % 250 }.1`, // eslint-disable-line no-bitwise
	comments: ( index ) => `# ${ index } ${ 'x'.repeat( 60 ) }`,
	Files: ( index ) =>
		`<Files xmlrpc${ index }.php>\nOrder Deny,Allow\nDeny from all\n</Files>`,
};

/** What 1 MB of one kind holds, as a number of rules. */
function megabyte( rule: ( index: number ) => string ): number {
	return Math.floor( 2 ** 20 / ( rule( 10000 ).length + 1 ) );
}

const textOf = ( rule: ( index: number ) => string, count: number ) =>
	Array.from( { length: count }, ( _, index ) => rule( index ) ).join(
		'\n'
	) + `\n${ HEALTHY }`;

/** Processor time in ms, which a busy machine does not stretch. */
function time( run: () => void ): number {
	const start = process.cpuUsage();
	run();
	const { user, system } = process.cpuUsage( start );
	return Math.round( ( user + system ) / 1000 );
}

interface Checkout {
	simulate: typeof Simulate;
	lint: typeof Lint;
}

async function load( folder: string ): Promise< Checkout > {
	const module = ( path: string ) =>
		import( pathToFileURL( join( folder, path ) ).href );
	return {
		simulate: ( await module( 'src/apache/index.ts' ) ).simulate,
		lint: ( await module( 'src/htaccess/lint/index.ts' ) ).lint,
	};
}

function measure( { simulate, lint }: Checkout, text: string ) {
	const input = htaccessInput( text );
	const one = time( () =>
		simulate( {
			files: [ { directory: '/', text } ],
			request: {
				method: 'GET',
				path: '/wp-json/wp/v2/posts',
				query: '',
				headers: {
					host: 'www.example.org',
					'user-agent': 'curl/8.5.0',
				},
				remoteAddress: '192.0.2.77',
			},
			server: { ...input.server, https: true },
		} )
	);
	return `${ one } / ${ time( () => lint( input ) ) }`;
}

async function main(): Promise< void > {
	const folders = [ join( __dirname, '../..' ), ...process.argv.slice( 2 ) ];
	const checkouts = await Promise.all( folders.map( load ) );
	console.log( `simulate / lint in ms: ${ folders.join( ' | ' ) }` );
	for ( const [ kind, rule ] of Object.entries( KINDS ) ) {
		const most = megabyte( rule );
		for ( const count of [ most / 4, most / 2, most ].map( Math.floor ) ) {
			const text = textOf( rule, count );
			const figures = checkouts.map( ( one ) => measure( one, text ) );
			console.log( `${ kind } ${ count }: ${ figures.join( ' | ' ) }` );
		}
	}
}

void main();
