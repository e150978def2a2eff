/**
 * Whether Apache and the simulator say the same.
 */
import type { SimulatedRequest, Simulation } from '../../src/apache';
import type { Apache } from './apache';
import type { Answer } from './ask';
import { kindOf } from './site';

/** Variables every request has, whatever the files say. */
const STANDARD =
	/^(PATH|SERVER_\w+|REMOTE_(ADDR|PORT)|DOCUMENT_ROOT|REQUEST_\w+|CONTEXT_\w+|SCRIPT_\w+|GATEWAY_INTERFACE|QUERY_STRING|PHP_SELF|FCGI_ROLE|USER|HOME|argv|argc|PATH_INFO|PATH_TRANSLATED|ORIG_\w+|CONTENT_\w+|HTTP_CONNECTION|proxy-\w+)$/;

/** The script a URL path leads to, as far as it is a file. */
export function scriptOf( path: string ): string {
	const parts = path.split( '/' );
	for ( let length = parts.length; length > 0; length-- ) {
		const candidate = parts.slice( 0, length ).join( '/' );
		if ( ! candidate.endsWith( '/' ) && kindOf( candidate ) === 'file' ) {
			return candidate;
		}
	}
	return path;
}

function headerVariable( name: string ): string {
	return `HTTP_${ name.toUpperCase().replace( /[^A-Z0-9]/g, '_' ) }`;
}

/** `$_SERVER` without what is there in any case. */
function ownVariables(
	server: Record< string, string >,
	request: SimulatedRequest,
	expected: Record< string, string >
) {
	const sent = Object.fromEntries(
		Object.entries( request.headers ).map( ( [ name, value ] ) => [
			headerVariable( name ),
			value,
		] )
	);
	return Object.fromEntries(
		Object.entries( server ).filter(
			( [ name, value ] ) =>
				! STANDARD.test( name ) &&
				( name in expected ||
					name === 'HTTP_AUTHORIZATION' ||
					sent[ name ] !== value )
		)
	);
}

function differences(
	what: string,
	expected: Record< string, string >,
	found: Record< string, string >
): string[] {
	const names = new Set( [
		...Object.keys( expected ),
		...Object.keys( found ),
	] );
	return [ ...names ]
		.filter( ( name ) => expected[ name ] !== found[ name ] )
		.map(
			( name ) =>
				`${ what } ${ name }: simulated ${ JSON.stringify( expected[ name ] ) }, Apache ${ JSON.stringify( found[ name ] ) }`
		);
}

/** What is said of the rest, where some of it is not known. */
const without = (
	record: Record< string, string >,
	names: readonly string[]
) =>
	Object.fromEntries(
		Object.entries( record ).filter(
			( [ name ] ) => ! names.includes( name )
		)
	);

/** Response headers the generators set. */
function markedHeaders(
	headers: Record< string, string >
): Record< string, string > {
	return Object.fromEntries(
		Object.entries( headers ).filter(
			( [ name, value ] ) =>
				value !== '' &&
				( /^x-(mark|other|method|requested-with)$/.test( name ) ||
					[ 'www-authenticate', 'set-cookie' ].includes( name ) )
		)
	);
}

function compareScript(
	simulated: Simulation,
	answer: Answer,
	request: SimulatedRequest,
	apache: Apache
): string[] {
	const script = scriptOf( simulated.path );
	if ( request.method === 'HEAD' ) {
		const ran = answer.headers[ 'x-dump' ]
			?.split( ' ' )[ 0 ]
			?.replace( apache.site.documentRoot, '' );
		return ran === undefined || ran === script
			? []
			: [ `script: simulated ${ script }, Apache ${ ran }` ];
	}
	const isPhp =
		Object.keys( simulated.env ).length > 0 || answer.server !== null;
	if ( ! isPhp ) {
		const name = /^<\?php \/\/ static (\S+) /.exec( answer.body )?.[ 1 ];
		const served = name === undefined ? script : `/${ name }`;
		return served === script || request.method === 'OPTIONS'
			? []
			: [ `file: simulated ${ script }, Apache ${ served }` ];
	}
	if ( ! answer.server ) {
		return [ `PHP: simulated ${ script }, Apache ran none` ];
	}
	const ran = ( answer.server.SCRIPT_FILENAME ?? '' ).replace(
		apache.site.documentRoot,
		''
	);
	return [
		...( ran === script
			? []
			: [ `script: simulated ${ script }, Apache ${ ran }` ] ),
		...differences(
			'variable',
			simulated.env,
			without(
				ownVariables( answer.server, request, simulated.env ),
				simulated.unsure?.env ?? []
			)
		),
	];
}

/** Every point in which they differ; none for an `unknown`. */
export function compare(
	simulated: Simulation,
	answer: Answer,
	request: SimulatedRequest,
	apache: Apache
): string[] {
	if ( simulated.outcome === 'unknown' ) {
		return [];
	}
	const status = simulated.outcome === 'continue' ? 200 : simulated.status;
	const found: string[] = [];
	if ( status !== answer.status ) {
		found.push(
			`status: simulated ${ status }, Apache ${ answer.status }`
		);
	}
	if ( simulated.location !== answer.location ) {
		found.push(
			`location: simulated ${ simulated.location }, Apache ${ answer.location }`
		);
	}
	const { headers: unsure = [] } = simulated.unsure ?? {};
	found.push(
		...differences(
			'header',
			markedHeaders( simulated.headers ),
			markedHeaders( without( answer.headers, unsure ) )
		)
	);
	if (
		found.length === 0 &&
		( simulated.outcome === 'continue' ||
			answer.server ||
			Object.keys( simulated.env ).length > 0 )
	) {
		found.push( ...compareScript( simulated, answer, request, apache ) );
	}
	return found;
}

/** All that a line could change about an answer. */
export function signature( answer: Answer, request: SimulatedRequest ): string {
	return JSON.stringify( [
		answer.status,
		answer.location,
		Object.entries( markedHeaders( answer.headers ) ).sort(),
		answer.server && [
			answer.server.SCRIPT_FILENAME,
			answer.server.QUERY_STRING,
			Object.entries( ownVariables( answer.server, request, {} ) ).sort(),
		],
		answer.headers[ 'x-dump' ],
		answer.server ? '' : answer.body,
	] );
}
