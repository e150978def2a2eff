import { Button, CheckboxControl, Notice } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';

import type { Evidence } from '../../diagnosis/evidence/types';
import { Disclosure } from '../parts/disclosure';
import { ExchangeTable } from '../parts/exchanges/exchange-table';
import { RequestPath } from '../parts/path/request-path';
import { stationsOf } from '../parts/path/stations-of';
import { StepList } from '../parts/verdict/step-list';
import { SuspectList } from '../parts/verdict/suspect-list';
import { Light } from './light';
import { dateTime } from '../../language/date-time';
import type { TripState } from './use-trip';

interface Props {
	state: TripState;
	evidence: Evidence;
	isDisabled: boolean;
	onStart: ( inside: boolean ) => void;
	onStop: () => void;
}

/** The test with a temporary application password: what it writes, the consent to it, and what came of it. */
export function TripPanel( {
	state,
	evidence,
	isDisabled,
	onStart,
	onStop,
}: Props ) {
	const [ inside, setInside ] = useState( false );
	const isRunning = state.kind === 'running';
	return (
		<section className="ws401-trip" aria-labelledby="ws401-trip-title">
			<h3 id="ws401-trip-title">
				{ __( 'Try an application password', 'who-said-401' ) }
			</h3>
			<p>
				{ __(
					'Creates a temporary application password for your account, tests it, and deletes it. It is never shown and not stored with your account: only this plugin answers for it, for three minutes at most, so it is gone at once when the plugin is. Plugins that report new application passwords will report this one.',
					'who-said-401'
				) }
			</p>
			<CheckboxControl
				label={ __(
					'If it is refused, find out who refuses it',
					'who-said-401'
				) }
				help={ __(
					'If it is refused: find out by whom, by file and line. For that, one file is put into wp-content/mu-plugins until the test ends.',
					'who-said-401'
				) }
				checked={ inside }
				onChange={ setInside }
				disabled={ isRunning }
				__nextHasNoMarginBottom
			/>
			<div className="ws401-actions">
				<Button
					variant="secondary"
					disabled={ isDisabled || isRunning }
					accessibleWhenDisabled
					onClick={ () => onStart( inside ) }
					__next40pxDefaultSize
				>
					{ __( 'Test an application password', 'who-said-401' ) }
				</Button>
				{ isRunning && (
					<Button
						variant="tertiary"
						onClick={ onStop }
						__next40pxDefaultSize
					>
						{ __( 'Stop the test', 'who-said-401' ) }
					</Button>
				) }
			</div>
			<Outcome state={ state } evidence={ evidence } />
		</section>
	);
}

function Outcome( { state, evidence }: Pick< Props, 'state' | 'evidence' > ) {
	switch ( state.kind ) {
		case 'idle':
			return null;
		case 'running':
			return (
				<div role="status" className="ws401-trip__progress">
					{ sprintf(
						/* translators: 1: number of requests done. 2: number of requests planned. */
						__( 'Request %1$d of %2$d…', 'who-said-401' ),
						Math.min( state.done + 1, state.planned ),
						state.planned
					) }
				</div>
			);
		case 'failed':
			return (
				<Notice status="error" isDismissible={ false }>
					{ state.message }
				</Notice>
			);
		case 'finished':
			return <Finished state={ state } evidence={ evidence } />;
	}
}

function Finished( {
	state: { finished, verdict, insideTrouble },
	evidence,
}: {
	state: Extract< TripState, { kind: 'finished' } >;
	evidence: Evidence;
} ) {
	const { finding, kind, colour } = verdict;
	const isAccepted = kind === 'accepted';
	return (
		<div className="ws401-trip__outcome" data-kind={ kind }>
			<p>
				<Light colour={ colour } />
			</p>
			<p className="ws401-trip__sentence">{ finding.summary }</p>
			{ colour !== 'grey' && (
				<RequestPath
					stops={ stationsOf(
						isAccepted ? null : finding,
						evidence,
						isAccepted ? 'passed' : 'unknown'
					) }
				/>
			) }
			{ finding.detail && (
				<p className="ws401-detail">{ finding.detail }</p>
			) }
			{ finding.suspects.length > 1 && (
				<SuspectList suspects={ finding.suspects } />
			) }
			{ insideTrouble && (
				<Notice status="warning" isDismissible={ false }>
					{ insideTrouble }
				</Notice>
			) }
			<StepList remediation={ finding.remediation } />
			<p>
				{ finished.removed
					? __(
							'The temporary application password is gone.',
							'who-said-401'
						)
					: sprintf(
							/* translators: %s: date and time. */
							__(
								'The temporary application password could not be taken away now. It is refused from %s on, and goes when this page is opened again.',
								'who-said-401'
							),
							dateTime( finished.expires )
						) }
			</p>
			<Disclosure
				label={ __( 'What was asked and answered', 'who-said-401' ) }
			>
				<ExchangeTable
					caption={ __(
						'Requests with the temporary application password',
						'who-said-401'
					) }
					exchanges={ finished.trip.exchanges }
				/>
				<ul className="ws401-bullets">
					{ finding.because.flatMap( ( reason ) =>
						reason.kind === 'fact'
							? [ <li key={ reason.note }>{ reason.note }</li> ]
							: []
					) }
				</ul>
			</Disclosure>
		</div>
	);
}
