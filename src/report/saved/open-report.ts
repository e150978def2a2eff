import { __, sprintf } from '@wordpress/i18n';
import * as v from 'valibot';

import type { Evidence, Verdict } from '../../diagnosis/evidence/types';
import { claimOf } from '../isolation/claim';
import { nextSteps } from '../isolation/next-steps';
import type { ToShare } from '../share/ready-to-share';
import { EVIDENCE_FORMAT } from '../to-json';
import { verdictNow } from '../verdict/verdict-now';
import { EvidenceSchema } from './saved-schema';
import { SearchSchema } from './search-schema';

/** Longest text that is read, in characters; a report of a site with 200 plugins has a tenth of it. */
const LONGEST = 8_000_000;

const SavedSchema = v.object( {
	format: v.literal( EVIDENCE_FORMAT ),
	made: v.exactOptional(
		v.object( {
			version: v.string(),
			at: v.pipe( v.number(), v.minValue( 0 ), v.maxValue( 8.64e15 ) ),
		} )
	),
	fixed: v.optional( v.array( v.string() ), [] ),
	search: v.optional( v.nullable( SearchSchema ), null ),
	evidence: v.pipe(
		v.unknown(),
		v.check( ( value ) => ! Array.isArray( value ) ),
		EvidenceSchema
	),
} );

type Saved = v.InferOutput< typeof SavedSchema >;

/** A report as it was opened, or one sentence on why it could not be. */
export type Opened =
	| ( ToShare & {
			kind: 'report';
			/** When and with which version it was made; null where the file does not say. */
			made: { version: string; at: number } | null;
	  } )
	| { kind: 'unreadable'; reason: string };

const unreadable = ( reason: string ): Opened => ( {
	kind: 'unreadable',
	reason,
} );

/** The outermost object of a text: what is pasted often comes with a fence or a greeting around it. */
function parsed( text: string ): unknown {
	try {
		return JSON.parse(
			text.slice( text.indexOf( '{' ), text.lastIndexOf( '}' ) + 1 )
		);
	} catch {
		return undefined;
	}
}

function formatOf( value: unknown ): unknown {
	return typeof value === 'object' && value !== null && 'format' in value
		? value.format
		: undefined;
}

function judged(
	{ evidence, search, fixed, made }: Saved,
	diagnose: ( evidence: Evidence ) => Verdict
): Opened {
	const verdict = diagnose( evidence );
	const adminUrl = evidence.site?.adminUrl ?? '';
	const now = verdictNow( {
		verdict,
		evidence,
		search: search && {
			outcome: search,
			claim: claimOf( search ),
			remediation: nextSteps( search, {
				adminUrl,
				pluginsUrl: `${ adminUrl }plugins.php`,
				plugins: evidence.components?.plugins ?? [],
			} ),
		},
		fixed: verdict.results
			.map( ( { id } ) => id )
			.filter( ( id ) => fixed.includes( id ) ),
	} );
	return { kind: 'report', evidence, search, now, made: made ?? null };
}

/**
 * Reads a saved report and judges it, here and now: with today's checks, from what was measured then. Nothing is sent. Never throws: what
 * cannot be read comes back with one sentence why.
 *
 * @param text     What was saved or pasted.
 * @param diagnose The judge.
 */
export function openReport(
	text: string,
	diagnose: ( evidence: Evidence ) => Verdict
): Opened {
	if ( text.length > LONGEST ) {
		return unreadable(
			__(
				'This is too long for a report of Who Said 401.',
				'who-said-401'
			)
		);
	}
	const value = parsed( text );
	const format = formatOf( value );
	if ( typeof format !== 'number' ) {
		return unreadable(
			__(
				'This is not a report of Who Said 401: open the JSON file that “Download everything (JSON)” saves, or paste all of it.',
				'who-said-401'
			)
		);
	}
	if ( format > EVIDENCE_FORMAT ) {
		return unreadable(
			__(
				'This report was made by a newer version of Who Said 401: update the plugin here to open it.',
				'who-said-401'
			)
		);
	}
	const result = v.safeParse( SavedSchema, value );
	if ( ! result.success ) {
		return unreadable(
			sprintf(
				/* translators: %s: a place in the file, such as "evidence.site.home". */
				__(
					'This report is damaged: %s is missing or is not what it should be. Download it once more where it was made.',
					'who-said-401'
				),
				v.getDotPath( result.issues[ 0 ] ) ?? 'format'
			)
		);
	}
	return judged( result.output, diagnose );
}
