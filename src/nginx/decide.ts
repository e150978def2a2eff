import type { Directive, Place } from './syntax/parse';
import {
	normalized,
	splitTarget,
	type NginxRequest,
	type NginxWorld,
} from './kernel/request';
import { chooseServer, serversOf } from './kernel/server';
import { NotKnown, type Level, type State } from './kernel/state';
import type { Content } from './phases/content';
import { Walk } from './walk';

/** What nginx does with a request. */
export type Decision = {
	/** The server and the locations that it went through, in the order of the way. */
	way: Place[];
	/** The directive that last sent it on inside with another path or query. */
	sentBy: Place | null;
} & (
	| Exclude< Content, { kind: 'inside' } >
	/** No server of the text listens there. */
	| { kind: 'no-server' }
	| { kind: 'unknown'; because: string; place: Place | null }
);

/**
 * What nginx does with a request, by its configuration.
 *
 * @param directives Of `parseConfiguration`: a whole configuration, a server, or what stands in one.
 * @param request    The request.
 * @param world      What lies on the disk.
 * @return What answers, with the lines it went through. `unknown` says what it depends on; it is never guessed.
 */
export function decide(
	directives: readonly Directive[],
	request: NginxRequest,
	world: NginxWorld
): Decision {
	const server = chooseServer( serversOf( directives ), request );
	if ( server === null ) {
		return { kind: 'no-server', way: [], sentBy: null };
	}
	if ( server === 'undecided' ) {
		return {
			kind: 'unknown',
			because: 'server_name',
			place: null,
			way: [],
			sentBy: null,
		};
	}
	const { path, args } = splitTarget( request.target );
	const uri = normalized( path );
	if ( uri === null ) {
		return {
			kind: 'answer',
			status: 400,
			location: null,
			place: null,
			way: [],
			sentBy: null,
		};
	}
	const http = directives
		.filter( ( { name } ) => name === 'http' )
		.flatMap( ( { block } ) => block ?? [] );
	const outside: Level[] = [
		{ kind: 'http', block: http, place: null },
		{
			kind: 'server',
			block: server.directive.block ?? [],
			place: server.directive.place,
		},
	];
	const state: State = {
		request,
		world,
		http: http.length ? http : directives,
		method: request.method,
		uri,
		args,
		captures: {},
		variables: {},
		prefix: null,
		levels: outside,
		isRewritten: false,
		sentBy: null,
		cycles: 0,
		isErrorPage: false,
	};
	try {
		return new Walk( server.directive, state, outside ).decide();
	} catch ( error ) {
		if ( error instanceof NotKnown ) {
			return {
				kind: 'unknown',
				because: error.because,
				place: error.place,
				way: [],
				sentBy: null,
			};
		}
		throw error;
	}
}
