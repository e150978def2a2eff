import { decodedPath } from './decoded-path';
import { dialectOf } from '../../diagnosis/servers';
import { directivesOf } from '../../htaccess/directives';
import { realityOf } from '../../htaccess/lint/exchange-request';
import { layoutOf } from '../../htaccess/lint/layout';
import { prependedIn } from '../../htaccess/lint/prepended-lines';
import { readsAbove } from '../../htaccess/lint/reads-above';
import type { LintInput, LintSite } from '../../htaccess/lint/input';
import {
	type MeasuredServer,
	measuredFacts,
	sapiNamed,
} from '../../htaccess/measured';
import { allWords } from '../../apache/syntax/words';
import type {
	Evidence,
	ServerFacts,
	SiteFacts,
} from '../../diagnosis/evidence/types';
import { readHtaccess, type HtaccessRead } from '../../transport/htaccess';
import type { Server } from '../../transport/server';

/** What is known of the site from the rest of the run. */
export type KnownSite = Pick< Evidence, 'exchanges' | 'browserEcho' > & {
	site: SiteFacts;
	server: ServerFacts;
};

/** The files of the site, and what the lint needs of everything else. */
export interface HtaccessSite {
	read: HtaccessRead;
	input: LintInput;
}

/** As many addresses as the action looks up at once. */
const MOST_PATHS = 100;

/** Headers by which a proxy says that it ended TLS, or that it is there at all. */
const PROXY = /^(x-forwarded-|forwarded$|via$|cf-)/;

/** Whether Apache itself speaks TLS; undefined where something in front of it may do so in its place. */
function httpsOf( site: SiteFacts, server: ServerFacts ): boolean | undefined {
	return Object.keys( server.forwarded ).some( ( name ) =>
		PROXY.test( name )
	)
		? undefined
		: site.isSsl;
}

/** Text of base64; one character is one byte. */
const bytesOf = ( base64: string ) => atob( base64 );

/** The lines between the markers. */
function innerLines( block: string ): string {
	return block
		.split( /\r?\n/ )
		.filter( ( line ) => ! /^# (BEGIN|END) WordPress$/.test( line.trim() ) )
		.join( '\n' );
}

function siteOf( read: HtaccessRead, { site, server }: KnownSite ): LintSite {
	const https = httpsOf( site, server );
	return {
		home: read.homePath,
		core: read.wordpressPath,
		host: new URL( site.home ).host,
		...( https === undefined ? {} : { https } ),
		forwarded: server.forwarded,
		restPrefix: site.restPrefix,
		prettyPermalinks: site.permalinkStructure !== '',
		...( site.permalinkStructure === ''
			? {}
			: { trailingSlash: site.permalinkStructure.endsWith( '/' ) } ),
		isNetwork: site.multisite,
		block:
			read.wordpressBlock === null
				? null
				: innerLines( bytesOf( read.wordpressBlock ) ),
		cookieNames: read.cookieNames,
		visitor: server.visitorAddress || null,
		serverAddress: server.serverAddress || null,
	};
}

/** Paths of password files, and of PHP files that are to run first, that the files name. */
function passwordFilesIn( { files }: HtaccessRead ): string[] {
	const found = directivesOf(
		files.flatMap( ( { directory, bytes } ) =>
			bytes === null ? [] : [ { directory, text: bytesOf( bytes ) } ]
		)
	);
	return [
		...found
			.filter( ( { name } ) => name === 'authuserfile' )
			.map( ( { node } ) => allWords( node.args )[ 0 ] ?? '' ),
		...found.flatMap( ( one ) => prependedIn( one )?.path ?? [] ),
	].filter( ( path ) => path !== '' );
}

function serverOf(
	read: HtaccessRead,
	known: KnownSite,
	measured: MeasuredServer | null
): LintInput[ 'server' ] {
	const layout = layoutOf(
		{ home: read.homePath, core: read.wordpressPath },
		read.files.map( ( { directory } ) => directory )
	);
	return {
		sapi:
			dialectOf( known.server ).id === 'litespeed'
				? 'litespeed'
				: ( sapiNamed( read.sapi ) ?? 'cgi' ),
		software: known.server.software,
		...( read.documentRoot ? { documentRoot: read.documentRoot } : {} ),
		kind: ( path ) =>
			path in read.kinds
				? ( read.kinds[ path ] ?? undefined )
				: layout( path ),
		...( measured ? measuredFacts( measured ) : {} ),
		...( measured?.read === undefined || measured.read === null
			? {}
			: { reads: measured.read } ),
	};
}

/** What was read, as the lint takes it. `agent` is what the browser calls itself. */
export function lintInputOf(
	read: HtaccessRead,
	known: KnownSite,
	agent: string,
	measured: MeasuredServer | null = null
): LintInput {
	const site = siteOf( read, known );
	const echo = known.browserEcho;
	const input: LintInput = {
		...( echo
			? {
					headerArrives:
						echo.httpAuthorization ||
						echo.redirectHttpAuthorization ||
						echo.phpAuthUser,
				}
			: {} ),
		files: read.files
			.filter( ( { exists } ) => exists )
			.map( ( { directory, shown, bytes, obstacle } ) => ( {
				directory,
				path: shown,
				text: bytes === null ? null : bytesOf( bytes ),
				...( obstacle === 'leads-out' ? { leadsOut: true } : {} ),
			} ) ),
		server: serverOf( read, known, measured ),
		site,
		ini: read.prepends.map( ( { directory, name, line, value } ) => ( {
			path: `${ directory }${ name }`,
			line,
			prepends: value,
		} ) ),
		passwordFiles: Object.fromEntries(
			read.passwordFiles.flatMap( ( { path, exists } ) =>
				exists === null ? [] : [ [ path, exists ] ]
			)
		),
		reality: ( known.exchanges ?? [] ).flatMap(
			( exchange ) => realityOf( exchange, site, agent ) ?? []
		),
	};
	const above = readsAbove( input );
	return above === undefined
		? input
		: { ...input, server: { ...input.server, readsAbove: above } };
}

/** What else is wanted of a reading. */
interface ReadOptions {
	/** Further addresses to look up, decoded. */
	paths?: string[];
	signal?: AbortSignal | undefined;
	measured?: MeasuredServer | null;
}

/**
 * Reads the files as they are now, with what stands at these addresses and the password files that are named in them. Throws a
 * `ServerError`.
 */
export async function readFiles(
	server: Server,
	addresses: readonly string[],
	{ paths = [], signal }: Omit< ReadOptions, 'measured' > = {}
): Promise< HtaccessRead > {
	const asked = [
		...new Set( [
			...paths,
			...addresses.map( ( url ) =>
				decodedPath( new URL( url ).pathname )
			),
		] ),
	].slice( 0, MOST_PATHS );
	const first = await readHtaccess( server, { paths: asked }, signal );
	const passwordFiles = passwordFilesIn( first ).slice( 0, MOST_PATHS );
	return passwordFiles.length > 0
		? readHtaccess( server, { paths: asked, passwordFiles }, signal )
		: first;
}

/** Reads the files with what stands at the addresses of this run. Throws a `ServerError`. */
export async function readHtaccessSite(
	server: Server,
	known: KnownSite,
	agent: string,
	{ measured = null, ...options }: ReadOptions = {}
): Promise< HtaccessSite > {
	const read = await readFiles(
		server,
		( known.exchanges ?? [] ).map( ( { probe } ) => probe.url ),
		options
	);
	return { read, input: lintInputOf( read, known, agent, measured ) };
}
