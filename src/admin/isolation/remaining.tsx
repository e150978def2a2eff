import { __, sprintf } from '@wordpress/i18n';

import type { Component } from '../../diagnosis/evidence/types';
import type { SearchOutcome } from '../../run/find-plugin/search-outcome';

interface Row {
	kind: Component[ 'kind' ];
	id: string;
	name: string;
	what: string;
}

function rowsOf( { mustUse, dropIns, theme }: SearchOutcome ): Row[] {
	return [
		...mustUse.map( ( { id, name } ) => ( {
			kind: 'mu-plugin' as const,
			id,
			name,
			what: __( 'must-use plugin', 'who-said-401' ),
		} ) ),
		...dropIns.map( ( { id, name } ) => ( {
			kind: 'drop-in' as const,
			id,
			name,
			what: __( 'drop-in', 'who-said-401' ),
		} ) ),
		{
			kind: 'theme' as const,
			id: theme.name,
			name: theme.name,
			what: __( 'theme', 'who-said-401' ),
		},
	];
}

/** What the trace says about one of them. */
function traceWords(
	{ seen, origin, theme }: SearchOutcome,
	{ kind, id }: Row
): string {
	const isIt = ( component: Component ) =>
		component.kind === kind && ( kind === 'theme' || component.id === id );
	if ( origin && isIt( origin.component ) ) {
		return sprintf(
			/* translators: 1: file and line. 2: name of a hook or place. */
			__( 'gives the answer: %1$s, on %2$s', 'who-said-401' ),
			`${ origin.file }:${ origin.line }`,
			origin.where
		);
	}
	if ( kind === 'theme' && theme.trials.length > 0 ) {
		return theme.isGuilty
			? __(
					'shown by test requests: without it, it works',
					'who-said-401'
				)
			: __( 'cleared: without it, it still fails', 'who-said-401' );
	}
	const step = seen.find( ( { component } ) => isIt( component ) );
	return step
		? sprintf(
				/* translators: 1: file and line. 2: name of a hook or place. */
				__(
					'looked at the request (%1$s, on %2$s), but did not refuse it',
					'who-said-401'
				),
				`${ step.file }:${ step.line }`,
				step.where
			)
		: __( 'not involved as far as was seen', 'who-said-401' );
}

/** What can still be the reason when it is no plugin, and what is known about each. */
export function Remaining( { outcome }: { outcome: SearchOutcome } ) {
	return (
		<table className="ws401-components ws401-remaining">
			<caption className="screen-reader-text">
				{ __( 'What remains', 'who-said-401' ) }
			</caption>
			<thead>
				<tr>
					<th scope="col">
						{ __( 'What remains', 'who-said-401' ) }
					</th>
					<th scope="col">
						{ __( 'What is known about it', 'who-said-401' ) }
					</th>
				</tr>
			</thead>
			<tbody>
				{ rowsOf( outcome ).map( ( row ) => (
					<tr key={ row.kind + row.id }>
						<th scope="row">
							{ row.name }{ ' ' }
							<span className="ws401-components__id">
								{ row.what }
							</span>
						</th>
						<td>{ traceWords( outcome, row ) }</td>
					</tr>
				) ) }
				<tr>
					<th scope="row">
						{ __( 'Web server, proxy', 'who-said-401' ) }
					</th>
					<td>
						{ __(
							'Not the cause: the answer came from WordPress. (It may still have removed part of the request.)',
							'who-said-401'
						) }
					</td>
				</tr>
			</tbody>
		</table>
	);
}
