import { Button } from '@wordpress/components';
import { __ } from '@wordpress/i18n';

import type { VerdictNow } from '../../report/verdict/verdict-now';
import type { Result } from '../state/page-state';
import type { Commands } from '../state/use-diagnosis';
import { ASKER_WORDS, MatrixCell } from './access-matrix';
import { SMALL_ASKERS, smallGrid, type SmallRow } from './small-grid';

interface Props {
	result: Result;
	/** What the verdict says. */
	now: Pick< VerdictNow, 'main' >;
	commands: Pick< Commands, 'openExchange' | 'go' >;
}

/** What nobody asked as; as an app it can still be tried. */
function NotAsked( { asker }: { asker: keyof SmallRow[ 'cells' ] } ) {
	const words = __( 'not asked', 'who-said-401' );
	return asker === 'app' ? (
		<span className="ws401-small-matrix__empty">{ words }</span>
	) : (
		<>
			<span aria-hidden="true">–</span>
			<span className="screen-reader-text">{ words }</span>
		</>
	);
}

function Row( {
	row: { title, cells },
	onOpen,
}: {
	row: SmallRow;
	onOpen: ( id: string ) => void;
} ) {
	return (
		<tr>
			<th scope="row">{ title }</th>
			{ SMALL_ASKERS.map( ( asker ) => {
				const exchange = cells[ asker ];
				return (
					<td key={ asker }>
						{ exchange ? (
							<MatrixCell
								exchange={ exchange }
								asker={ asker }
								openId={ undefined }
								onOpen={ onOpen }
							/>
						) : (
							<NotAsked asker={ asker } />
						) }
					</td>
				);
			} ) }
		</tr>
	);
}

/** Who gets in, in the few requests that show the verdict; nothing where no request does. */
export function SmallMatrix( {
	result: { evidence },
	now: { main },
	commands,
}: Props ) {
	const rows = main
		? smallGrid( main.finding, evidence.exchanges ?? [] )
		: [];
	if ( rows.length === 0 ) {
		return null;
	}
	const isAppTried = rows.some( ( { cells } ) => cells.app );
	return (
		<div className="ws401-small-matrix">
			<div className="ws401-small-matrix__head">
				<h3 id="ws401-small-matrix-title">
					{ __( 'Who gets in', 'who-said-401' ) }
				</h3>
				<Button
					variant="link"
					onClick={ () => commands.go( { tab: 'access' } ) }
				>
					{ __( 'Full table', 'who-said-401' ) }
				</Button>
			</div>
			<table aria-labelledby="ws401-small-matrix-title">
				<thead>
					<tr>
						<th scope="col">{ __( 'Request', 'who-said-401' ) }</th>
						{ SMALL_ASKERS.map( ( asker ) => (
							<th key={ asker } scope="col">
								{ asker === 'you'
									? __( 'You', 'who-said-401' )
									: ASKER_WORDS[ asker ]() }
							</th>
						) ) }
					</tr>
				</thead>
				<tbody>
					{ rows.map( ( row ) => (
						<Row
							key={ row.title }
							row={ row }
							onOpen={ commands.openExchange }
						/>
					) ) }
				</tbody>
			</table>
			{ ! isAppTried && (
				<p className="ws401-small-matrix__app">
					<Button
						variant="secondary"
						size="compact"
						onClick={ () => commands.go( { tab: 'logins' } ) }
					>
						{ __( 'Test an application password', 'who-said-401' ) }
					</Button>
				</p>
			) }
		</div>
	);
}
