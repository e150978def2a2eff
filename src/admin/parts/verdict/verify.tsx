import { Button, Icon } from '@wordpress/components';
import { __, _n, sprintf } from '@wordpress/i18n';
import { caution, published } from '@wordpress/icons';

import type { Proof } from '../../../diagnosis/engine/judge-again';
import type { Exchange } from '../../../diagnosis/evidence/types';
import type { Verification } from '../../state/page-state';
import {
	expectedOf,
	outcomeOf,
	requestLine,
} from '../exchanges/exchange-words';

interface Props {
	/** Ids of the exchanges that must come back as expected, besides what the check itself says; none where it rests on facts. */
	wanted: string[];
	verification: Verification | undefined;
	isDisabled: boolean;
	onVerify: () => void;
}

/**
 * Asks for the facts and the exchanges in question again; green only when those come back as expected and the check, judged again,
 * finds nothing.
 */
export function Verify( {
	wanted,
	verification,
	isDisabled,
	onVerify,
}: Props ) {
	const isBusy = verification?.state === 'running';
	return (
		<div className="ws401-verify">
			<Button
				variant="secondary"
				isBusy={ isBusy }
				disabled={ isBusy || isDisabled }
				accessibleWhenDisabled
				onClick={ onVerify }
				__next40pxDefaultSize
			>
				{ __( 'Verify', 'who-said-401' ) }
			</Button>
			<div role="status" className="ws401-verify__status">
				{ isBusy && __( 'Looking once more…', 'who-said-401' ) }
				{ verification?.proof && (
					<Judged
						proof={ verification.proof }
						exchanges={ verification.exchanges }
						asked={ wanted.length }
					/>
				) }
				{ verification?.error && (
					<Not text={ verification.error.message } />
				) }
			</div>
		</div>
	);
}

function Not( { text }: { text: string } ) {
	return (
		<p className="ws401-verify__bad">
			<Icon icon={ caution } size={ 20 } />
			{ text }
		</p>
	);
}

function provenText( condition: string, asked: number ): string {
	return asked === 0
		? sprintf(
				/* translators: %s: what holds now, e.g. "The clocks of server and browser agree". */
				__( 'Verified: this holds now: “%s”.', 'who-said-401' ),
				condition
			)
		: sprintf(
				/* translators: %d: number of requests. */
				_n(
					'Verified: %d request now comes back as expected.',
					'Verified: %d requests now come back as expected.',
					asked,
					'who-said-401'
				),
				asked
			);
}

function Judged( {
	proof: { isProven, condition, reason, odd },
	exchanges,
	asked,
}: {
	proof: Proof;
	exchanges: Exchange[];
	asked: number;
} ) {
	if ( isProven ) {
		return (
			<p className="ws401-verify__good">
				<Icon icon={ published } size={ 20 } />
				{ provenText( condition, asked ) }
			</p>
		);
	}
	return odd.length > 0 ? (
		<>
			<Not
				text={ sprintf(
					/* translators: 1: number of good answers, 2: number of requests. */
					__(
						'Not yet: %1$d of %2$d come back as expected.',
						'who-said-401'
					),
					asked - odd.length,
					asked
				) }
			/>
			<BadAnswers
				exchanges={ exchanges.filter( ( { probe } ) =>
					odd.includes( probe.id )
				) }
			/>
		</>
	) : (
		<Not
			text={ sprintf(
				/* translators: %s: one sentence that says what is still wrong. */
				__( 'Not yet: %s', 'who-said-401' ),
				reason
			) }
		/>
	);
}

function BadAnswers( { exchanges }: { exchanges: Exchange[] } ) {
	return (
		<ul className="ws401-bullets">
			{ exchanges.map( ( exchange ) => (
				<li key={ exchange.probe.id }>
					<code>{ requestLine( exchange.probe ) }</code>{ ' ' }
					{ sprintf(
						/* translators: 1: what came back, 2: what was expected. */
						__( 'answered %1$s, expected %2$s', 'who-said-401' ),
						outcomeOf( exchange ),
						expectedOf( exchange.probe )
					) }
				</li>
			) ) }
		</ul>
	);
}
