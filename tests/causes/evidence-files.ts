import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Evidence } from '../../src/diagnosis/types';
import { redactEvidence } from '../../src/report';
import type { RunningSite } from '../env/running-site';
import { pack, type Packed, unpack } from './pack';
import { steady } from './steady';

/** Redacted evidence of every scenario, one file each. */
export const EVIDENCE_FOLDER = join( __dirname, 'evidence' );

/** What the others are compared with: a healthy site. Not one of the cases. */
const KNOWN = join( EVIDENCE_FOLDER, 'known.json' );

type Json = Parameters< typeof pack >[ 0 ];

/** What a file holds. Nothing but its name says what was broken. */
interface SavedEvidence {
	scenario: string;
	evidence: Packed;
}

/** `Apache, php-fpm` → `apache-php-fpm`. */
function slug( text: string ): string {
	return text.toLowerCase().replace( /[^a-z0-9]+/g, '-' );
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
	const saved: SavedEvidence = {
		scenario,
		evidence: pack( value, knownEvidence() ),
	};
	await writeFile(
		join( EVIDENCE_FOLDER, `${ scenario }--${ slug( bench ) }.json` ),
		`${ JSON.stringify( saved ) }\n`
	);
}

function knownEvidence(): Json {
	return JSON.parse( readFileSync( KNOWN, 'utf8' ) ) as Json;
}

/** All that was kept: name of the file, of the scenario, and the evidence. */
export function savedEvidences(): {
	file: string;
	scenario: string;
	evidence: Evidence;
}[] {
	return readdirSync( EVIDENCE_FOLDER )
		.filter( ( file ) => file.includes( '--' ) )
		.map( ( file ) => {
			const { scenario, evidence } = JSON.parse(
				readFileSync( join( EVIDENCE_FOLDER, file ), 'utf8' )
			) as SavedEvidence;
			return {
				file,
				scenario,
				evidence: unpack(
					evidence,
					knownEvidence()
				) as unknown as Evidence,
			};
		} );
}
