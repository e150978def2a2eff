/**
 * Every directive that Apache lists as allowed in .htaccess, with right, wrong, missing and superfluous arguments: does the simulator
 * take and refuse the same files?
 */
import { Command } from 'commander';
import { type SimulatedRequest, simulate } from '../../src/apache';
import { allModules, type Apache, startApache } from './apache';
import { ask, closeConnections } from './ask';
import { compare } from './compare';
import { FOR_ALL, TOGETHER, VALUES } from './directive-values';

const REQUEST: SimulatedRequest = {
	method: 'GET',
	path: '/robots.txt',
	query: '',
	headers: { host: 'example.org', 'user-agent': 'any' },
	remoteAddress: '127.0.0.1',
};

/** mod_lua's own way to end the process at once: nothing answers. */
const FATAL = 'Lua_____ByteCodeHack';

/** Names of the directives that may stand in .htaccess, from what `-L` says. */
export function allowedIn( listing: string ): string[] {
	const names: string[] = [];
	let name = '';
	for ( const line of listing.split( '\n' ) ) {
		const head = /^(\S+) \([^)]*\)$/.exec( line );
		if ( head ) {
			name = head[ 1 ] ?? '';
		} else if (
			/^\t(?:Allowed in|when).*\.htaccess/.test( line ) &&
			! name.startsWith( '<' )
		) {
			names.push( name );
		}
	}
	return [ ...new Set( names ) ].filter( ( one ) => one !== FATAL );
}

/** All files to try: each directive with each of its values. */
function filesFor( names: readonly string[] ): string[] {
	const valuesOf = ( name: string ) => {
		const key = Object.keys( VALUES ).find(
			( one ) => one.toLowerCase() === name.toLowerCase()
		);
		return key ? ( VALUES[ key ] ?? [] ) : [];
	};
	return [
		...TOGETHER,
		...names.flatMap( ( name ) =>
			[ ...FOR_ALL, ...valuesOf( name ) ].map( ( value ) =>
				`${ name } ${ value }`.trim().concat( '\n' )
			)
		),
	];
}

export interface DirectivesResult {
	directives: number;
	files: number;
	unknown: string[];
	disagreements: string[];
}

/** Headers that are said to come and come otherwise. */
function headersOff(
	simulated: Record< string, string >,
	found: Record< string, string >
): string[] {
	return Object.entries( simulated ).flatMap( ( [ name, value ] ) =>
		value === '' || found[ name ] === value
			? []
			: [ `header ${ name }: ${ value }, Apache ${ found[ name ] }` ]
	);
}

async function judge(
	apache: Apache,
	texts: readonly string[]
): Promise< Pick< DirectivesResult, 'unknown' | 'disagreements' > > {
	const unknown: string[] = [];
	const disagreements: string[] = [];
	for ( const text of texts ) {
		const files = [ { directory: '/', text } ];
		await apache.site.place( files );
		const simulated = simulate( {
			files,
			request: REQUEST,
			server: {
				sapi: 'fpm',
				modules: apache.modules,
				documentRoot: apache.site.documentRoot,
				kind: ( path ) => apache.site.kindOf( path ),
				exists: () => undefined,
				options: [ 'Indexes', 'FollowSymLinks' ],
				https: false,
			},
		} );
		if ( simulated.outcome === 'unknown' ) {
			unknown.push( text );
			continue;
		}
		const answer = await ask( apache, REQUEST ).catch( () => null );
		const found = answer
			? [
					...compare( simulated, answer, REQUEST, apache ),
					...headersOff( simulated.headers, answer.headers ),
				]
			: [ 'Apache does not answer' ];
		if ( found.length > 0 ) {
			disagreements.push( `${ text }${ found.join( '; ' ) }` );
		}
	}
	return { unknown, disagreements };
}

/**
 * Asks an Apache with every installed module. `share`: each so-manieth file only; 1 is all.
 */
export async function judgeDirectives(
	share: number
): Promise< DirectivesResult > {
	const apache = await startApache( 'fpm', await allModules() );
	try {
		const names = allowedIn( apache.directives() );
		const texts = filesFor( names ).filter(
			( _, index ) => index % share === 0
		);
		return {
			directives: names.length,
			files: texts.length,
			...( await judge( apache, texts ) ),
		};
	} finally {
		await apache.stop();
	}
}

export function printDirectives( {
	directives,
	files,
	unknown,
	disagreements,
}: DirectivesResult ): void {
	console.log(
		`\ndirectives: ${ directives } allowed in .htaccess, ${ files } files, ${ disagreements.length } disagreements, ${ unknown.length } unknown`
	);
	unknown.forEach( ( text ) => console.log( `unknown: ${ text.trim() }` ) );
	disagreements.forEach( ( one ) => console.log( `differs: ${ one }` ) );
}

async function main(): Promise< void > {
	const { share } = new Command()
		.option( '--share <number>', 'each so-manieth file only', '1' )
		.parse()
		.opts< { share: string } >();
	const result = await judgeDirectives( Number( share ) );
	printDirectives( result );
	closeConnections();
	process.exitCode = result.disagreements.length > 0 ? 1 : 0;
}

if ( process.argv[ 1 ]?.endsWith( 'directives.ts' ) ) {
	main().catch( ( error: Error ) => {
		console.error( error.message );
		closeConnections();
		process.exitCode = 1;
	} );
}
