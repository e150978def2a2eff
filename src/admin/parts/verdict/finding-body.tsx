import { Button } from '@wordpress/components';
import { __ } from '@wordpress/i18n';

import { CodeInText } from '../code-in-text';
import type {
	CheckId,
	Exchange,
	Finding,
} from '../../../diagnosis/evidence/types';
import type { Commands } from '../../state/use-diagnosis';
import type { Verification } from '../../state/page-state';
import { Disclosure } from '../disclosure';
import { BecauseList } from './because-list';
import { stepsOnScreen } from './link-action';
import { type OnCard, StepList } from './step-list';
import { SuspectList } from './suspect-list';
import { Verify } from './verify';

export interface FindingProps {
	check: CheckId;
	finding: Finding;
	exchanges: Exchange[];
	verification: Verification | undefined;
	/** A run is under way: nothing else is sent meanwhile. */
	isRunning: boolean;
	/** Offers a search, where no other button on the card does; null where none can explain it. */
	onFind?: ( () => void ) | null;
	/** What is left to say of the finding's detail, where a part of it stands elsewhere. */
	detail?: string;
	/** Nothing else on the card helps more. */
	isVerifyPrimary?: boolean;
	/** What stands on its card already. */
	onCard?: OnCard;
	commands: Pick< Commands, 'verify' | 'openExchange' >;
}

/** Everything below a finding's sentence: what to do, whether it worked, and why we say so. */
export function FindingBody( {
	check,
	finding,
	exchanges,
	verification,
	isRunning,
	onFind = null,
	detail = finding.detail,
	isVerifyPrimary = false,
	onCard = {},
	commands,
}: FindingProps ) {
	return (
		<>
			{ detail && (
				<p className="ws401-detail">
					<CodeInText text={ detail } />
				</p>
			) }
			{ finding.suspects.length > 0 && (
				<SuspectList suspects={ finding.suspects } />
			) }
			{ onFind && (
				<p>
					<Button
						variant="secondary"
						disabled={ isRunning }
						accessibleWhenDisabled
						onClick={ onFind }
						__next40pxDefaultSize
					>
						{ finding.certainty
							? __( 'Prove it with every plugin', 'who-said-401' )
							: __( 'Find out which plugin', 'who-said-401' ) }
					</Button>
				</p>
			) }
			<StepList
				remediation={ {
					...finding.remediation,
					steps: stepsOnScreen( finding ),
				} }
				onCard={ onCard }
			/>
			{ finding.remediation.unverifiable ? (
				<p className="ws401-detail">
					{ finding.remediation.unverifiable }
				</p>
			) : (
				<Verify
					wanted={ finding.remediation.verify }
					verification={ verification }
					isDisabled={ isRunning }
					isPrimary={ isVerifyPrimary }
					onVerify={ () => commands.verify( check, finding, check ) }
				/>
			) }
			<Disclosure label={ __( 'How we know', 'who-said-401' ) }>
				<BecauseList
					because={ finding.because }
					exchanges={ exchanges }
					onOpenExchange={ commands.openExchange }
				/>
			</Disclosure>
		</>
	);
}
