import { diagnose } from '../../src/diagnosis/judging';
import { stationOf } from '../../src/diagnosis/exchange';
import { meaningOf } from '../../src/diagnosis/exchange/meaning-of';
import { suspicionOf } from '../../src/diagnosis/refusal/suspicion';
import type {
	CheckResult,
	Evidence,
	Exchange,
} from '../../src/diagnosis/evidence/types';
import { expectApproved } from '../approved';
import { savedEvidences } from '../causes/evidence-files';

/** The checks that tell nothing, by why not; those that are in no list and no finding passed. */
function untoldIn( results: readonly CheckResult[] ) {
	const ids = new Map< string, string[] >();
	for ( const result of results ) {
		if ( result.outcome === 'unknown' || result.outcome === 'error' ) {
			const why =
				result.outcome === 'error' ? result.message : result.reason;
			ids.set( why, [ ...( ids.get( why ) ?? [] ), result.id ] );
		}
	}
	return Object.fromEntries(
		[ ...ids ].map( ( [ why, own ] ) => [ why, own.join( ' ' ) ] )
	);
}

/** Likeliest first, as the search for the plugin takes them; those against whom there is nothing are as good as each other. */
function suspicionsOf( refused: Exchange, evidence: Evidence ) {
	if ( ! evidence.components || ( refused.response?.status ?? 0 ) < 400 ) {
		return [];
	}
	const all = Object.entries(
		suspicionOf( evidence.components, evidence.hooks ?? null, refused )
	);
	const least = Math.min( ...all.map( ( [ , much ] ) => much ) );
	return all
		.filter( ( [ , much ] ) => much > least )
		.sort( ( a, b ) => b[ 1 ] - a[ 1 ] )
		.slice( 0, 5 )
		.map( ( [ id, much ] ) => `${ id } ${ much.toFixed( 2 ) }` );
}

/** What is read off one answer, whatever the checks make of it: a line each. */
function readOff( each: Exchange, evidence: Evidence ) {
	const at = stationOf( each, evidence.exchanges ?? [] );
	const meaning = meaningOf( each, evidence.components?.plugins ?? null );
	const suspicions = suspicionsOf( each, evidence );
	return {
		[ each.probe.id ]:
			`${ each.response?.status ?? '-' } ${ at?.station }: ${ at?.why }`,
		...( meaning && {
			means: `${ meaning.code } (${ meaning.from }, ${ meaning.whose }): ${ meaning.text }`,
		} ),
		...( suspicions.length > 0 && {
			suspects: suspicions.join( ', ' ),
		} ),
	};
}

// What is said of each recorded site, all of it. See `npm run approve`.
it.each(
	savedEvidences().map(
		( each ) => [ `${ each.scenario } (${ each.bench })`, each ] as const
	)
)( 'says of %s what was approved', ( title, { scenario, bench, evidence } ) => {
	const { results, findings, ...verdict } = diagnose( evidence );
	expectApproved(
		`verdicts/${ scenario }--${ bench.replace( /\W+/g, '-' ) }.yaml`,
		{
			site: title,
			...verdict,
			findings: findings.map( ( { check, finding } ) => ( {
				check,
				...finding,
			} ) ),
			untold: untoldIn( results ),
			answers: ( evidence.exchanges ?? [] ).map( ( each ) =>
				readOff( each, evidence )
			),
		}
	);
} );
