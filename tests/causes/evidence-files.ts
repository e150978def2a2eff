import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Evidence } from '../../src/diagnosis/evidence/types';
import { redactEvidence } from '../../src/report';
import type { RunningSite } from '../env/running-site';
import { pack, type Packed, unpack } from './pack';
import { steady } from './steady';

/** Redacted evidence of every scenario, one file each. */
export const EVIDENCE_FOLDER = join( __dirname, 'evidence' );

/** What the others are compared with: a healthy site. Not one of the cases. */
const KNOWN = join( EVIDENCE_FOLDER, 'known.json' );

type Json = Parameters< typeof pack >[ 0 ];

/** Which file is of which scenario, and where it was seen: kept apart, so that a file says nothing of it, its name included. */
const KEY = join( EVIDENCE_FOLDER, 'key.json' );

type Key = Record< string, { scenario: string; bench: string } >;

/** Name of a file, always the same for the same scenario and server. */
function fileFor( scenario: string, bench: string ): string {
	const digest = createHash( 'sha256' ).update( `${ scenario } ${ bench }` );
	return `${ digest.digest( 'hex' ).slice( 0, 12 ) }.json`;
}

function key(): Key {
	return existsSync( KEY )
		? ( JSON.parse( readFileSync( KEY, 'utf8' ) ) as Key )
		: {};
}

/** Keeps what a scenario brought; the first one that is kept is what the others are compared with. */
export async function saveEvidence(
	{ url, root }: RunningSite,
	scenario: string,
	bench: string,
	evidence: Evidence
): Promise< void > {
	const value = redactEvidence(
		steady( evidence, { port: new URL( url ).port, root } )
	) as unknown as Json;
	await mkdir( EVIDENCE_FOLDER, { recursive: true } );
	if ( ! existsSync( KNOWN ) ) {
		await writeFile( KNOWN, `${ JSON.stringify( value ) }\n` );
	}
	const file = fileFor( scenario, bench );
	await writeFile(
		join( EVIDENCE_FOLDER, file ),
		`${ JSON.stringify( pack( value, knownEvidence() ) ) }\n`
	);
	const entries = Object.entries( {
		...key(),
		[ file ]: { scenario, bench },
	} );
	await writeFile(
		KEY,
		`${ JSON.stringify( Object.fromEntries( entries.sort() ), null, '\t' ) }\n`
	);
}

function knownEvidence(): Json {
	return JSON.parse( readFileSync( KNOWN, 'utf8' ) ) as Json;
}

/** All that was kept: name of the file, of the scenario and of the server, and the evidence. */
export function savedEvidences(): {
	file: string;
	scenario: string;
	bench: string;
	evidence: Evidence;
}[] {
	return Object.entries( key() ).map( ( [ file, of ] ) => ( {
		file,
		...of,
		evidence: unpack(
			JSON.parse(
				readFileSync( join( EVIDENCE_FOLDER, file ), 'utf8' )
			) as Packed,
			knownEvidence()
		) as unknown as Evidence,
	} ) );
}
