import { __, sprintf } from '@wordpress/i18n';

import type {
	AccountAnswer,
	AccountMatrix,
	AccountRow,
} from '../../diagnosis/evidence/account-matrix';
import { knownBy } from '../../diagnosis/routes/parted-finding';
import { questionTitle } from './questions';

interface Props {
	matrix: AccountMatrix;
	/** An account's name for people who may see it. */
	nameOf: ( row: AccountRow ) => string;
}

function Answer( { answer }: { answer: AccountAnswer | undefined } ) {
	if ( ! answer ) {
		return <>–</>;
	}
	const { status, code, letThrough, note } = answer;
	return (
		<span className={ letThrough ? 'ws401-accounts__yes' : undefined }>
			{ letThrough
				? sprintf(
						/* translators: %d: HTTP status. */
						__( 'allowed (%d)', 'who-said-401' ),
						status ?? 200
					)
				: ( status ?? __( 'no answer', 'who-said-401' ) ) }
			{ ! letThrough && ( code || status === null ) && (
				<span className="ws401-exchanges__sender">
					{ code ?? note }
				</span>
			) }
		</span>
	);
}

/** Accounts by questions. */
export function MatrixTable( { matrix, nameOf }: Props ) {
	return (
		<div
			className="ws401-accounts__scroll"
			role="region"
			aria-label={ __( 'Comparison of accounts', 'who-said-401' ) }

			tabIndex={ 0 }
		>
			<table className="ws401-exchanges">
				<caption className="screen-reader-text">
					{ __(
						'What the REST API answers each account',
						'who-said-401'
					) }
				</caption>
				<thead>
					<tr>
						<th scope="col">{ __( 'Account', 'who-said-401' ) }</th>
						{ matrix.questions.map( ( question ) => (
							<th scope="col" key={ question.id }>
								{ questionTitle( question ) }
							</th>
						) ) }
					</tr>
				</thead>
				<tbody>
					{ matrix.rows.map( ( row ) => (
						<tr key={ `${ row.kind } ${ row.id }` }>
							<th scope="row">
								{ nameOf( row ) }
								<span className="ws401-exchanges__sender">
									{ knownBy( row ) }
								</span>
							</th>
							{ matrix.questions.map( ( { id }, at ) => (
								<td key={ id }>
									<Answer answer={ row.answers[ at ] } />
								</td>
							) ) }
						</tr>
					) ) }
				</tbody>
			</table>
		</div>
	);
}
