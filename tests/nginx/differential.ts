/**
 * Asks a real nginx and the reading of its configuration the same, and reports every difference.
 * npm run test:nginx [-- --servers 250 --seed 401 --show]
 */
import { existsSync, statSync } from 'node:fs';
import { parseArgs } from 'node:util';

import fc from 'fast-check';

import {
	decide,
	parseConfiguration,
	type Decision,
	type NginxWorld,
} from '../../src/nginx';
import { arbitraryAsk, arbitraryServer } from './arbitrary-server';
import { prepareNginx, type NginxProcess } from './nginx-process';

const ASKS_A_SERVER = 6;

/** More than this of the answers may not be unknown, or the reading would be of little use. */
const MOST_UNKNOWN = 0.15;

const world: NginxWorld = {
	kindOf( path ) {
		if ( ! existsSync( path ) ) {
			return 'nothing';
		}
		return statSync( path ).isDirectory() ? 'folder' : 'file';
	},
};

type Answer = Awaited< ReturnType< NginxProcess[ 'ask' ] > >;

/** What can be compared of an answer, whoever gave it. */
function seen( { status, location, body }: Answer ): string {
	if ( body.startsWith( '{"by":"fastcgi"' ) ) {
		const given = JSON.parse( body );
		return status === 200
			? `php ${ given.SCRIPT_FILENAME ?? null } ?${ given.QUERY_STRING ?? null } ${ 'HTTP_AUTHORIZATION' in given && given.HTTP_AUTHORIZATION !== '' }`
			: `answer ${ status }`;
	}
	if ( body.startsWith( '{"by":"proxy"' ) ) {
		return status === 200
			? `proxy ${ 'authorization' in JSON.parse( body ) }`
			: `answer ${ status }`;
	}
	if ( status === 200 && body.startsWith( 'file:' ) ) {
		return body;
	}
	return `answer ${ status }${ location ? ` ${ location.replace( /^https?:\/\/[^/]*/, '' ) }` : '' }`;
}

/** The same of what was read. `null` where it is not known. */
function read(
	decision: Decision,
	isAuthorized: boolean,
	root: string
): string | null {
	switch ( decision.kind ) {
		case 'unknown':
			return null;
		case 'no-server':
			return 'no server';
		case 'php':
			return `php ${ decision.script } ?${ decision.query } ${ isAuthorized && decision.authorization }`;
		case 'proxy':
			return `proxy ${ isAuthorized && decision.authorization }`;
		case 'file':
			return `file:${ decision.path.slice( root.length ).replace( /\/\/+/g, '/' ) }`;
		case 'answer':
			return `answer ${ decision.status }${ decision.location ? ` ${ decision.location.replace( /^https?:\/\/[^/]*/, '' ) }` : '' }`;
	}
}

async function main(): Promise< void > {
	const { values } = parseArgs( {
		options: {
			servers: { type: 'string', default: '250' },
			seed: { type: 'string', default: '401' },
			show: { type: 'boolean', default: false },
		},
	} );
	const seed = Number( values.seed );
	const nginx = await prepareNginx();
	try {
		const texts = fc.sample( arbitraryServer( nginx ), {
			numRuns: Number( values.servers ),
			seed,
		} );
		const named = texts.map( ( text, index ) => ( {
			host: `s${ index }.test`,
			text: `server {\nlisten 127.0.0.1:${ nginx.port };\nserver_name s${ index }.test;\n${ text }\n}\n`,
		} ) );
		const servers: typeof named = [];
		for ( const each of named ) {
			if ( await nginx.takes( each.text ) ) {
				servers.push( each );
			}
		}
		await nginx.start( servers.map( ( { text } ) => text ).join( '' ) );
		const asks = fc.sample( arbitraryAsk, {
			numRuns: servers.length * ASKS_A_SERVER,
			seed,
		} );
		const counts = { same: 0, unknown: 0, other: 0 };
		for ( const [ index, { host, text } ] of servers.entries() ) {
			const parsed = parseConfiguration( text );
			if ( parsed.kind === 'broken' ) {
				throw new Error(
					`nginx takes this, and it was not read: ${ parsed.fault.message }\n${ text }`
				);
			}
			for ( const { method, target, headers } of asks.slice(
				index * ASKS_A_SERVER,
				( index + 1 ) * ASKS_A_SERVER
			) ) {
				const answer = await nginx.ask( host, method, target, headers );
				const decision = decide(
					parsed.directives,
					{
						method,
						scheme: 'http',
						host,
						port: nginx.port,
						target,
						headers,
						address: '127.0.0.1',
					},
					world
				);
				const expected =
					method === 'HEAD' &&
					! seen( answer ).startsWith( 'answer 3' )
						? `answer ${ answer.status }`
						: seen( answer );
				const got = read(
					decision,
					'authorization' in headers,
					nginx.root
				);
				const told =
					got !== null &&
					method === 'HEAD' &&
					! got.startsWith( 'answer' )
						? 'answer 200'
						: got;
				if ( told === null ) {
					counts.unknown++;
				} else if ( told === expected ) {
					counts.same++;
				} else {
					counts.other++;
					process.stdout.write(
						`${ method } ${ target } ${ JSON.stringify( headers ) }\n  nginx: ${ expected }\n  read:  ${ told } ${ JSON.stringify( decision ) }\n${ values.show ? text : '' }\n`
					);
				}
			}
		}
		const all = counts.same + counts.unknown + counts.other;
		process.stdout.write(
			`${ servers.length } of ${ named.length } generated servers that nginx takes, ${ all } pairs: ${ counts.same } the same, ${ counts.unknown } not known, ${ counts.other } different.\n`
		);
		process.exitCode =
			counts.other > 0 || counts.unknown > all * MOST_UNKNOWN ? 1 : 0;
	} finally {
		await nginx.stop();
	}
}

void main();
