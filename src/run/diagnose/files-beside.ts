import type {
	Evidence,
	Exchange,
	Probe,
	SiteFacts,
} from '../../diagnosis/evidence/types';
import { frontController } from '../../diagnosis/exchange/address';
import type { BrowserWorld } from '../../transport/send-request';
import type { HtaccessRead } from '../../transport/htaccess/schemas';
import type { Server } from '../../transport/server';
import { decodedPath } from '../change-htaccess/decoded-path';

export type FilesRead = ReturnType< typeof readFilesOf >;

/** The nearest folder above a path of which a reading tells what stands there; undefined where it tells of none. */
function nearestKind(
	path: string,
	kinds: HtaccessRead[ 'kinds' ]
): HtaccessRead[ 'kinds' ][ string ] | undefined {
	for ( let above = path; above !== ''; ) {
		above = above.slice( 0, above.lastIndexOf( '/' ) );
		const kind = kinds[ above === '' ? '/' : above ];
		if ( kind !== undefined ) {
			return kind;
		}
	}
	return undefined;
}

/**
 * A reading as it would be for further probes: where nothing stands on the way to a path, or a file does, nothing stands there either.
 * Null where that has to be looked up.
 *
 * @param read   What was read.
 * @param before The probes for which it was.
 * @param probes What is sent next.
 */
export function readAlsoFor(
	read: HtaccessRead,
	before: readonly Probe[],
	probes: readonly Probe[]
): HtaccessRead | null {
	const pathOf = ( { url }: Probe ) => decodedPath( new URL( url ).pathname );
	const known = new Set( before.map( pathOf ) );
	const paths = probes
		.map( pathOf )
		.filter( ( path ) => ! known.has( path ) && ! ( path in read.kinds ) );
	return paths.every( ( path ) => {
		const kind = nearestKind( path, read.kinds );
		return kind === null || kind === 'file';
	} )
		? {
				...read,
				kinds: {
					...read.kinds,
					...Object.fromEntries(
						paths.map( ( path ) => [ path, null ] )
					),
				},
			}
		: null;
}

/** The probes of exchanges. */
export const sentTo = ( exchanges: readonly Exchange[] ) =>
	exchanges.map( ( { probe } ) => probe );

/**
 * Reads the .htaccess files beside the last probes. Loaded late: it is as large as the rest of the page. What cannot be had is
 * not known, and no reason to give the run up.
 */
export async function readFilesOf(
	server: Server,
	probes: readonly Probe[],
	signal?: AbortSignal,
	site: SiteFacts | null = null
) {
	try {
		const { readFiles } =
			await import( '../change-htaccess/htaccess-site' );
		return await readFiles(
			server,
			[
				...probes.map( ( { url } ) => url ),
				// Follow-ups go to the other form of the REST API's addresses.
				...( site ? [ frontController( site ) ] : [] ),
			],
			{ signal }
		);
	} catch {
		return null;
	}
}

/** Evidence with the .htaccess files as they are now; not known when they cannot be had. */
export async function withFilesNow(
	server: Server,
	evidence: Evidence,
	world: BrowserWorld
): Promise< Evidence > {
	const files = readFilesOf( server, sentTo( evidence.exchanges ?? [] ) );
	return {
		...evidence,
		htaccess: await judgeFilesOf( files, evidence, world ),
	};
}

/** What the files say of the exchanges of this run; not known when they cannot be had. */
export async function judgeFilesOf(
	files: FilesRead,
	{ site, server, exchanges, browserEcho }: Evidence,
	{ agent = '' }: BrowserWorld,
	signal?: AbortSignal
): Promise< Evidence[ 'htaccess' ] > {
	const read = await files;
	if ( ! read || ! site || ! server ) {
		return null;
	}
	try {
		const { judgeBeside } = await import( '../judge-files/judge-beside' );
		return await judgeBeside(
			{
				kind: 'evidence',
				read,
				known: { site, server, exchanges, browserEcho },
				agent,
			},
			{ signal }
		);
	} catch {
		return null;
	}
}
