import { Notice } from '@wordpress/components';
import { __, _n, sprintf } from '@wordpress/i18n';

import type { RouteTable } from '../../transport/routes/read-routes';
import { counted } from '../../language/page-language';

/** Where the list comes from, when that is not the usual way. */
export function SourceNotes( { table }: { table: RouteTable } ) {
	const { trouble, index, routes } = table;
	const onlyInIndex = routes.filter(
		( { from } ) => from === 'index'
	).length;
	return (
		<>
			{ trouble && (
				<Notice status="warning" isDismissible={ false }>
					{ sprintf(
						/* translators: %s: one sentence on what went wrong. */
						__(
							'WordPress could not list its routes from inside. %s',
							'who-said-401'
						),
						trouble
					) }{ ' ' }
					{ routes.length > 0
						? __(
								'The routes are those that the index of the REST API names, which does not tell who may call them.',
								'who-said-401'
							)
						: __(
								'The index of the REST API names none either.',
								'who-said-401'
							) }
				</Notice>
			) }
			{ index.kind === 'closed' && ! trouble && (
				<p>
					{ index.status > 0
						? sprintf(
								/* translators: %d: HTTP status. */
								__(
									'The index of the REST API is closed (%d), so the routes were read from inside WordPress.',
									'who-said-401'
								),
								index.status
							)
						: __(
								'The index of the REST API did not answer, so the routes were read from inside WordPress.',
								'who-said-401'
							) }
				</p>
			) }
			{ index.kind === 'read' && index.by === 'account' && (
				<p>
					{ __(
						'The index of the REST API is closed to visitors; it was read with your login.',
						'who-said-401'
					) }
				</p>
			) }
			{ ! trouble && onlyInIndex > 0 && (
				<p>
					{ counted(
						/* translators: %d: number of routes. */
						_n(
							'%d route is registered in requests to the REST API only; who may call it cannot be seen from here.',
							'%d routes are registered in requests to the REST API only; who may call them cannot be seen from here.',
							onlyInIndex,
							'who-said-401'
						),
						onlyInIndex
					) }
				</p>
			) }
		</>
	);
}
