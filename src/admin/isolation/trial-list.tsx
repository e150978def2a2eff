import { Button } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';

import type { Trial } from '../../isolation';
import type { SearchOutcome } from '../../run/find-plugin/search-outcome';
import {
	answerWords,
	outcomeWord,
	setWords,
	statementWords,
} from '../../report/isolation/trial-words';
import { failureSentence } from './failure-sentence';
import type { ByHandAnswer } from '../../run/find-plugin/probe-once';

interface Props {
	outcome: SearchOutcome;
	/** Null where a trial cannot be sent again: there is no site at hand. */
	onReplay: ( ( enabled: string[] ) => Promise< ByHandAnswer > ) | null;
}

/** The statements the claim is made of, then every trial; each can be sent again. */
export function TrialList( { outcome, onReplay }: Props ) {
	const { isolation, answers } = outcome;
	if ( ! isolation ) {
		return null;
	}
	return (
		<>
			<ul className="ws401-bullets">
				{ isolation.statements.map( ( statement, index ) => (
					<li key={ index }>
						{ statementWords( outcome, statement ) }{ ' ' }
						<span className="ws401-trials__ids">
							{ statement.trials
								.map( ( id ) => `#${ id }` )
								.join( ' ' ) }
						</span>
					</li>
				) ) }
			</ul>
			<table className="ws401-components ws401-trials">
				<caption className="screen-reader-text">
					{ __(
						'Test requests in the order of sending',
						'who-said-401'
					) }
				</caption>
				<thead>
					<tr>
						<th scope="col">{ __( 'Test', 'who-said-401' ) }</th>
						<th scope="col">{ __( 'Plugins', 'who-said-401' ) }</th>
						<th scope="col">{ __( 'Answer', 'who-said-401' ) }</th>
						{ onReplay && (
							<th scope="col">
								{ __( 'Again', 'who-said-401' ) }
							</th>
						) }
					</tr>
				</thead>
				<tbody>
					{ isolation.trials.map( ( trial ) => {
						const answer = answers.find(
							( each ) => each.trial === trial.id
						);
						return (
							<tr key={ trial.id }>
								<th scope="row">#{ trial.id }</th>
								<td>{ setWords( outcome, trial.enabled ) }</td>
								<td>
									{ outcomeWord( trial.outcome ) }
									{ answer && (
										<>
											{ ' ' }
											<code>
												{ answerWords( answer ) }
											</code>
										</>
									) }
								</td>
								{ onReplay && (
									<td>
										<Replay
											trial={ trial }
											onReplay={ onReplay }
										/>
									</td>
								) }
							</tr>
						);
					} ) }
				</tbody>
			</table>
		</>
	);
}

function Replay( {
	trial,
	onReplay,
}: {
	trial: Trial;
	onReplay: NonNullable< Props[ 'onReplay' ] >;
} ) {
	const [ said, setSaid ] = useState( '' );
	const [ isBusy, setBusy ] = useState( false );

	async function replay() {
		setBusy( true );
		try {
			const { outcome, answer } = await onReplay( trial.enabled );
			setSaid(
				`${ outcomeWord( outcome ) }, ${ answerWords( answer ) }`
			);
		} catch ( error ) {
			setSaid( failureSentence( error ) );
		}
		setBusy( false );
	}

	return (
		<span className="ws401-copy">
			<Button
				variant="tertiary"
				size="compact"
				isBusy={ isBusy }
				disabled={ isBusy }
				accessibleWhenDisabled
				aria-label={ sprintf(
					/* translators: %d: number of a trial. */
					__( 'Send again: test %d', 'who-said-401' ),
					trial.id
				) }
				onClick={ () => void replay() }
			>
				{ __( 'Send again', 'who-said-401' ) }
			</Button>
			<span role="status">{ said }</span>
		</span>
	);
}
