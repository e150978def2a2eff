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
	/** Nothing else beside it helps more. */
	isPrimary?: boolean;
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
	isPrimary = false,
	onVerify,
}: Props ) {
	const isBusy = verification?.state === 'running';
	return (
		<div className="ws401-verify">
			<Button
				variant={ isPrimary ? 'primary' : 'secondary' }
				isBusy={ isBusy }
				disabled={ isBusy || isDisabled }
				accessibleWhenDisabled
				onClick={ onVerify }
				__next40pxDefaultSize
			>
				{ __( 'Check again', 'who-said-401' ) }
			</Button>
			<div role="status" className="ws401-verify__status">
				{ isBusy && __( 'Checking again…', 'who-said-401' ) }
				<VerifyOutcome
					verification={ verification }
					asked={ wanted.length }
				/>
			</div>
		</div>
	);
}

/** What asking again came to; nothing before that. */
function VerifyOutcome( {
	verification,
	asked,
}: {
	verification: Verification | undefined;
	/** How many requests had to come back as expected. */
	asked: number;
} ) {
	return (
		<>
			{ verification?.proof && (
				<Judged
					proof={ verification.proof }
					exchanges={ verification.exchanges }
					asked={ asked }
				/>
			) }
			{ verification?.error && (
				<Not text={ verification.error.message } />
			) }
		</>
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
				__( 'Fixed. This is true now: “%s”.', 'who-said-401' ),
				condition
			)
		: sprintf(
				/* translators: %d: number of requests. */
				_n(
					'Fixed: %d request that failed now works.',
					'Fixed: %d requests that failed now work.',
					asked,
					'who-said-401'
				),
				asked
			);
}

function failingText( failing: number, asked: number ): string {
	return asked <= 1
		? __( 'Not fixed yet: the request still fails.', 'who-said-401' )
		: sprintf(
				/* translators: 1: number of requests that fail, 2: number of requests. */
				_n(
					'Not fixed yet: %1$d of %2$d requests still fails.',
					'Not fixed yet: %1$d of %2$d requests still fail.',
					failing,
					'who-said-401'
				),
				failing,
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
	const failed = exchanges.filter( ( { probe } ) =>
		odd.includes( probe.id )
	);
	if ( failed.some( isPageNonceRefused ) ) {
		return <ReloadFirst exchanges={ failed } />;
	}
	return odd.length > 0 ? (
		<>
			<Not text={ failingText( odd.length, asked ) } />
			<BadAnswers exchanges={ failed } />
		</>
	) : (
		<Not
			text={ sprintf(
				/* translators: %s: one sentence that says what is still wrong. */
				__( 'Not fixed yet: %s', 'who-said-401' ),
				reason
			) }
		/>
	);
}

/** The nonce of the page itself was refused: without a reload the same one would be asked about for ever. */
const isPageNonceRefused = ( { response, probe }: Exchange ): boolean =>
	probe.credential === 'cookie-nonce' &&
	response?.code === 'rest_cookie_invalid_nonce';

/** Whether it is fixed only a page that was loaded after the change can tell. */
function ReloadFirst( { exchanges }: { exchanges: Exchange[] } ) {
	return (
		<>
			<Not
				text={ __(
					'Not known yet whether it is fixed: this page still has the nonce from before. Reload it, then check again.',
					'who-said-401'
				) }
			/>
			<BadAnswers exchanges={ exchanges } />
			<Button
				variant="secondary"
				onClick={ () => window.location.reload() }
				__next40pxDefaultSize
			>
				{ __( 'Reload this page', 'who-said-401' ) }
			</Button>
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
