/** Shape of a search in a saved report. */
import * as v from 'valibot';

import type { Isolation } from '../../isolation';
import type { SearchOutcome } from '../../run/find-plugin/search-outcome';
import { ComponentSchema } from '../../transport/fact-schemas';
import { OriginSchema } from '../../transport/sandbox/receipt';
import { ProbeSchema } from './saved-schema';

const Names = v.array( v.string() );
const Named = v.array( v.object( { id: v.string(), name: v.string() } ) );
const OUTCOMES = [ 'fail', 'pass', 'unresolved', 'transient' ] as const;

/** What every end of a search rests on. */
const MEASURED = {
	statements: v.array(
		v.object( {
			claim: v.picklist( [
				'all',
				'none',
				'only',
				'not-only',
				'without',
				'still-without',
			] ),
			plugins: Names,
			trials: v.array( v.number() ),
		} )
	),
	trials: v.array(
		v.object( {
			id: v.number(),
			enabled: Names,
			outcome: v.picklist( [ ...OUTCOMES, 'error', 'stopped' ] ),
			blames: v.exactOptional( v.string() ),
		} )
	),
};

const IsolationSchema = v.variant( 'kind', [
	v.object( {
		kind: v.literal( 'found' ),
		culprits: v.array( Names ),
		latent: Names,
		switchOff: Names,
		dependents: Names,
		// Absent in what older versions have kept.
		undeclared: v.optional( Names, [] ),
		alternatives: v.array( Names ),
		supports: Names,
		...MEASURED,
	} ),
	v.object( {
		kind: v.literal( 'not-reproduced' ),
		outcome: v.picklist( OUTCOMES ),
		...MEASURED,
	} ),
	v.object( { kind: v.literal( 'not-the-plugins' ), ...MEASURED } ),
	v.object( {
		kind: v.literal( 'inconclusive' ),
		reason: v.picklist( [
			'stopped',
			'cap',
			'measure-failed',
			'flaky',
			'transient',
			'site-changed',
			'unresolved',
		] ),
		message: v.string(),
		culprits: v.array( Names ),
		suspects: Names,
		failing: v.nullable( Names ),
		passing: v.nullable( Names ),
		...MEASURED,
	} ),
] ) satisfies v.GenericSchema< unknown, Isolation >;

export const SearchSchema = v.object( {
	probe: ProbeSchema,
	failure: v.object( {
		status: v.number(),
		code: v.nullable( v.string() ),
	} ),
	isolation: v.nullable( IsolationSchema ),
	trouble: v.nullable(
		v.object( {
			kind: v.picklist( [ 'no-receipts', 'refused', 'stopped' ] ),
			message: v.string(),
		} )
	),
	origin: v.nullable( OriginSchema ),
	seen: v.array(
		v.object( {
			component: ComponentSchema,
			file: v.string(),
			line: v.number(),
			where: v.string(),
			before: v.string(),
			after: v.string(),
		} )
	),
	theme: v.object( {
		name: v.string(),
		isGuilty: v.boolean(),
		trials: v.array(
			v.object( {
				theme: v.picklist( [ 'keep', 'default', 'none' ] ),
				plugins: v.picklist( [ 'all', 'none' ] ),
				outcome: v.picklist( OUTCOMES ),
			} )
		),
	} ),
	names: v.record( v.string(), v.string() ),
	mustUse: Named,
	dropIns: Named,
	mode: v.picklist( [ 'loader', 'muting' ] ),
	reason: v.string(),
	neighbours: Named,
	absent: Names,
	answers: v.array(
		v.object( {
			trial: v.number(),
			status: v.nullable( v.number() ),
			code: v.nullable( v.string() ),
			doubt: v.nullable( v.string() ),
			duration: v.number(),
		} )
	),
	waited: v.number(),
	startedAt: v.number(),
	duration: v.number(),
} ) satisfies v.GenericSchema< unknown, SearchOutcome >;
