import { Button, Icon } from '@wordpress/components';
import { __, _n, sprintf } from '@wordpress/i18n';
import { caution, published } from '@wordpress/icons';

import { isAsExpected } from '../../../diagnosis/probes';
import type { Exchange, Probe } from '../../../diagnosis/types';
import type { Verification } from '../../state/page-state';
import {
	expectedOf,
	outcomeOf,
	requestLine,
} from '../exchanges/exchange-words';

interface Props {
	/** The probes that must turn out as expected for the remedy to be proven. */
	probes: Probe[];
	verification: Verification | undefined;
	isDisabled: boolean;
	onVerify: () => void;
}

/** Sends exactly the exchanges in question again; green only when all come back as expected. */
export function Verify( {
	probes,
	verification,
	isDisabled,
	onVerify,
}: Props ) {
	if ( probes.length === 0 ) {
		return null;
	}
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
				{ isBusy &&
					__( 'Sending the requests again…', 'who-said-401' ) }
				{ verification?.state === 'done' && (
					<Judged
						verification={ verification }
						asked={ probes.length }
					/>
				) }
			</div>
		</div>
	);
}

function Judged( {
	verification: { exchanges, error },
	asked,
}: {
	verification: Verification;
	asked: number;
} ) {
	const good = exchanges.filter( isAsExpected );
	if ( ! error && good.length === asked ) {
		return (
			<p className="ws401-verify__good">
				<Icon icon={ published } size={ 20 } />
				{ sprintf(
					/* translators: %d: number of requests. */
					_n(
						'Verified: %d request now comes back as expected.',
						'Verified: all %d requests now come back as expected.',
						asked,
						'who-said-401'
					),
					asked
				) }
			</p>
		);
	}
	return (
		<>
			<p className="ws401-verify__bad">
				<Icon icon={ caution } size={ 20 } />
				{ error
					? error.message
					: sprintf(
							/* translators: 1: number of good answers, 2: number of requests. */
							__(
								'Not yet: %1$d of %2$d come back as expected.',
								'who-said-401'
							),
							good.length,
							asked
						) }
			</p>
			<BadAnswers
				exchanges={ exchanges.filter(
					( each ) => ! isAsExpected( each )
				) }
			/>
		</>
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
