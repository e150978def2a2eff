import { Button } from '@wordpress/components';
import { __ } from '@wordpress/i18n';

import type {
	CheckId,
	Exchange,
	Finding,
} from '../../../diagnosis/evidence/types';
import type { Commands } from '../../state/use-diagnosis';
import type { Verification } from '../../state/page-state';
import { targetOf } from '../../../run/find-plugin/target-of';
import { Disclosure } from '../disclosure';
import { BecauseList } from './because-list';
import { StepList } from './step-list';
import { SuspectList } from './suspect-list';
import { Verify } from './verify';

export interface FindingProps {
	check: CheckId;
	finding: Finding;
	exchanges: Exchange[];
	verification: Verification | undefined;
	/** A run is under way: nothing else is sent meanwhile. */
	isRunning: boolean;
	commands: Pick< Commands, 'verify' | 'openExchange' | 'openSearch' >;
}

/** Everything below a finding's sentence: what to do, whether it worked, and why we say so. */
export function FindingBody( {
	check,
	finding,
	exchanges,
	verification,
	isRunning,
	commands,
}: FindingProps ) {
	const target = targetOf( finding, exchanges );
	return (
		<>
			{ finding.detail && (
				<p className="ws401-detail">{ finding.detail }</p>
			) }
			{ finding.suspects.length > 1 && (
				<SuspectList suspects={ finding.suspects } />
			) }
			{ target && ! verification?.proof?.isProven && (
				<p>
					<Button
						variant="primary"
						disabled={ isRunning }
						accessibleWhenDisabled
						onClick={ () => commands.openSearch( target.probe.id ) }
						__next40pxDefaultSize
					>
						{ __( 'Find the plugin', 'who-said-401' ) }
					</Button>
				</p>
			) }
			<StepList remediation={ finding.remediation } />
			{ finding.remediation.unverifiable ? (
				<p className="ws401-detail">
					{ finding.remediation.unverifiable }
				</p>
			) : (
				<Verify
					wanted={ finding.remediation.verify }
					verification={ verification }
					isDisabled={ isRunning }
					onVerify={ () => commands.verify( check, finding, check ) }
				/>
			) }
			<Disclosure label={ __( 'Why we say so', 'who-said-401' ) }>
				<BecauseList
					because={ finding.because }
					exchanges={ exchanges }
					onOpenExchange={ commands.openExchange }
				/>
			</Disclosure>
		</>
	);
}
