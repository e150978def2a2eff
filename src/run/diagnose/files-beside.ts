import type { Evidence, Exchange, Probe } from '../../diagnosis/evidence/types';
import type { BrowserWorld } from '../../transport/send-request';
import type { Server } from '../../transport/server';

export type FilesRead = ReturnType< typeof readFilesOf >;

/** Whether the files were read for all the paths of probes. */
export function coversPaths(
	before: readonly Probe[],
	probes: readonly Probe[]
): boolean {
	const pathOf = ( { url }: Probe ) => new URL( url ).pathname;
	const known = new Set( before.map( pathOf ) );
	return probes.every( ( probe ) => known.has( pathOf( probe ) ) );
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
	signal?: AbortSignal
) {
	try {
		const { readFiles } =
			await import( '../change-htaccess/htaccess-site' );
		return await readFiles(
			server,
			probes.map( ( { url } ) => url ),
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
