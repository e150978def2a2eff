import { __ } from '@wordpress/i18n';

import { kindWords, KINDS } from '../../history/refusal-words';
import type { Timeline as Line } from '../../history/timeline';

/** What the colours mean, of those that are there. */
export function TimelineLegend( { line }: { line: Line } ) {
	const kinds = KINDS.filter( ( kind ) =>
		line.slots.some( ( { counts } ) => counts[ kind ] )
	);
	const states = new Set( line.band.map( ( { state } ) => state ) );
	const entries: [ string, string ][] = [
		...kinds.map( ( kind ): [ string, string ] => [
			`is-${ kind }`,
			kindWords( kind ),
		] ),
		...( line.slots.some( ( { changes } ) => changes.length > 0 )
			? [
					[ 'is-change', __( 'Change', 'who-said-401' ) ] as [
						string,
						string,
					],
				]
			: [] ),
		...(
			[
				[
					'works',
					__(
						'Hourly check: nothing fails that worked',
						'who-said-401'
					),
				],
				[
					'fails',
					__(
						'Hourly check: something fails that worked',
						'who-said-401'
					),
				],
				[ 'unknown', __( 'Hourly check: no answer', 'who-said-401' ) ],
			] as const
		 )
			.filter( ( [ state ] ) => states.has( state ) )
			.map( ( [ state, words ] ): [ string, string ] => [
				`is-${ state }`,
				words,
			] ),
	];
	return (
		<ul className="ws401-timeline__legend">
			{ entries.map( ( [ name, words ] ) => (
				<li key={ name }>
					<span
						className={ `ws401-timeline__sample ${ name }` }
						aria-hidden="true"
					/>
					{ words }
				</li>
			) ) }
		</ul>
	);
}
