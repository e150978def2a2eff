import { Icon } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
import { check, close, lineDashed, lock } from '@wordpress/icons';

import type { Exchange } from '../../diagnosis/evidence/types';
import {
	expectedOf,
	outcomeOf,
	requestLine,
} from '../parts/exchanges/exchange-words';
import {
	type Asker,
	askersIn,
	type Fate,
	fateOf,
	type GridRow,
	gridOf,
} from './access-grid';
import { plainTitle } from './plain-title';

/** As whom, as the head of a column. */
export const ASKER_WORDS: Record< Asker, () => string > = {
	visitor: () => __( 'Visitor', 'who-said-401' ),
	cookie: () => __( 'Cookie without nonce', 'who-said-401' ),
	app: () => __( 'App', 'who-said-401' ),
	you: () => __( 'You, logged in', 'who-said-401' ),
	server: () => __( 'The server itself', 'who-said-401' ),
};

const ICONS: Record< Fate, JSX.Element > = {
	in: check,
	'refused-rightly': lock,
	wrong: close,
	unsent: lineDashed,
};

function fateWords( fate: Fate, { probe }: Exchange ): string {
	switch ( fate ) {
		case 'in':
			return probe.dryRun
				? __( 'nothing was saved', 'who-said-401' )
				: __( 'gets in', 'who-said-401' );
		case 'refused-rightly':
			return __( 'refused correctly', 'who-said-401' );
		case 'wrong':
			return sprintf(
				/* translators: %s: HTTP status. */
				__( 'should be %s', 'who-said-401' ),
				expectedOf( probe )
			);
		case 'unsent':
			return '';
	}
}

interface Props {
	exchanges: Exchange[];
	/** The request whose details are shown. */
	openId: string | undefined;
	onOpen: ( id: string ) => void;
}

/** What became of one request; it opens that request. */
export function MatrixCell( {
	exchange,
	asker,
	openId,
	onOpen,
}: Omit< Props, 'exchanges' > & { exchange: Exchange; asker: Asker } ) {
	const fate = fateOf( exchange );
	const { probe, response } = exchange;
	return (
		<button
			type="button"
			className={ `ws401-matrix__cell is-${ fate }` }
			aria-current={ probe.id === openId ? 'true' : undefined }
			onClick={ () => onOpen( probe.id ) }
		>
			<Icon icon={ ICONS[ fate ] } size={ 18 } />
			<span>
				<strong>{ response?.status ?? outcomeOf( exchange ) }</strong>
				<span className="ws401-matrix__word">
					{ fateWords( fate, exchange ) }
				</span>
			</span>
			<span className="screen-reader-text">
				{ sprintf(
					/* translators: 1: as whom, such as "Visitor". 2: a request, such as: GET /wp-json/. */
					__( '%1$s, %2$s: show the request', 'who-said-401' ),
					ASKER_WORDS[ asker ](),
					requestLine( probe )
				) }
			</span>
		</button>
	);
}

function Row( {
	row,
	askers,
	...rest
}: Omit< Props, 'exchanges' > & { row: GridRow; askers: Asker[] } ) {
	const title = plainTitle( row.probe );
	return (
		<tr>
			<th scope="row">
				{ title !== null && (
					<>
						<span className="ws401-matrix__title">
							{ title }
						</span>{ ' ' }
					</>
				) }
				<code>{ requestLine( row.probe ) }</code>
			</th>
			{ askers.map( ( asker ) => {
				const sent = row.cells[ asker ] ?? [];
				return (
					<td
						key={ asker }
						data-asker={ ASKER_WORDS[ asker ]() }
						className={ sent.length === 0 ? 'is-empty' : undefined }
					>
						{ sent.length === 0 && (
							<>
								<span aria-hidden="true">–</span>
								<span className="screen-reader-text">
									{ __( 'not asked', 'who-said-401' ) }
								</span>
							</>
						) }
						{ sent.map( ( exchange ) => (
							<MatrixCell
								key={ exchange.probe.id }
								exchange={ exchange }
								asker={ asker }
								{ ...rest }
							/>
						) ) }
					</td>
				);
			} ) }
		</tr>
	);
}

/** Who gets in where: the requests as a picture. A cell shows its request below, with everything that came back. */
export function AccessMatrix( { exchanges, ...rest }: Props ) {
	const askers = askersIn( exchanges );
	return (
		<table className="ws401-matrix">
			<caption className="screen-reader-text">
				{ __( 'Who gets in', 'who-said-401' ) }
			</caption>
			<thead>
				<tr>
					<th scope="col">{ __( 'Request', 'who-said-401' ) }</th>
					{ askers.map( ( asker ) => (
						<th key={ asker } scope="col">
							{ ASKER_WORDS[ asker ]() }
						</th>
					) ) }
				</tr>
			</thead>
			{ gridOf( exchanges ).map( ( { title, rows } ) => (
				<tbody key={ title }>
					<tr>
						<th
							scope="rowgroup"
							colSpan={ askers.length + 1 }
							className="ws401-matrix__group"
						>
							{ title }
						</th>
					</tr>
					{ rows.map( ( row ) => (
						<Row
							key={ row.probe.id }
							row={ row }
							askers={ askers }
							{ ...rest }
						/>
					) ) }
				</tbody>
			) ) }
		</table>
	);
}
