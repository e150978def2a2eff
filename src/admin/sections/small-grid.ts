import type { Exchange, Finding, Probe } from '../../diagnosis/evidence/types';
import { type Asker, type Fate, fateOf, gridOf } from './access-grid';
import { requestLine } from '../parts/exchanges/exchange-words';
import { plainTitle } from './plain-title';

/** Rows beside a verdict: the difference is seen in a few. */
const ROWS = 5;

/** As whom something is asked that readers of a verdict think of. */
export const SMALL_ASKERS = [ 'visitor', 'app', 'you' ] as const;
type SmallAsker = ( typeof SMALL_ASKERS )[ number ];

export interface SmallRow {
	title: string;
	/** One request for each column; a column is left out where nobody asked as that. */
	cells: Partial< Record< SmallAsker, Exchange > >;
}

/** What this page asks itself says something to site owners only where it is refused. */
const isOwnCall = ( each: Exchange ): boolean =>
	each.probe.endpoint === 'echo' && fateOf( each ) === 'in';

const titleOf = ( probe: Probe ): string =>
	plainTitle( probe ) ??
	( probe.route === null
		? requestLine( probe )
		: `${ probe.method } ${ probe.route.split( '?' )[ 0 ] }` );

/** The worst of several answers to the same question comes first: it is what somebody runs into. */
const BY_WEIGHT: Fate[] = [ 'wrong', 'refused-rightly', 'in', 'unsent' ];

const weightOf = ( each: Exchange ) => BY_WEIGHT.indexOf( fateOf( each ) );

const worst = ( cells: readonly Exchange[] ): Exchange | undefined =>
	[ ...cells ].sort( ( a, b ) => weightOf( a ) - weightOf( b ) )[ 0 ];

/**
 * The requests that show what a finding is about, of the REST API, and those of other addresses that it rests on: those that failed and those that it rests on come first, then what site owners know.
 *
 * @param finding   What the verdict says.
 * @param exchanges All requests of the check.
 */
export function smallGrid(
	finding: Finding,
	exchanges: readonly Exchange[]
): SmallRow[] {
	const cited = finding.because.flatMap( ( reason ) =>
		reason.kind === 'exchange' ? [ reason.id ] : []
	);
	const rows = new Map< string, Partial< Record< Asker, Exchange[] > > >();
	for ( const group of gridOf(
		exchanges.filter(
			( each ) =>
				each.probe.route !== null ||
				( cited.includes( each.probe.id ) && ! isOwnCall( each ) )
		)
	) ) {
		for ( const { cells, probe } of group.rows ) {
			const title = titleOf( probe );
			const row = rows.get( title ) ?? {};
			for ( const asker of SMALL_ASKERS ) {
				const sent = cells[ asker ];
				if ( sent ) {
					row[ asker ] = [ ...( row[ asker ] ?? [] ), ...sent ];
				}
			}
			rows.set( title, row );
		}
	}
	const rank = ( { cells }: SmallRow ): number => {
		const sent = Object.values( cells );
		const isPlain = sent.some( ( { probe } ) => plainTitle( probe ) );
		const isWrong = sent.some( ( each ) => fateOf( each ) === 'wrong' );
		const isElsewhere = sent.some( ( { probe } ) => probe.route === null );
		if ( isWrong && ( isPlain || isElsewhere ) ) {
			return 0;
		}
		if ( sent.some( ( { probe } ) => cited.includes( probe.id ) ) ) {
			return 1;
		}
		return isPlain ? 2 : 3;
	};
	return [ ...rows ]
		.map( ( [ title, row ] ) => ( {
			title,
			cells: Object.fromEntries(
				SMALL_ASKERS.flatMap( ( asker ) => {
					const shown = worst( row[ asker ] ?? [] );
					return shown ? [ [ asker, shown ] ] : [];
				} )
			),
		} ) )
		.filter( ( { cells } ) => Object.keys( cells ).length > 0 )
		.sort( ( a, b ) => rank( a ) - rank( b ) )
		.slice( 0, ROWS );
}
