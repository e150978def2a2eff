import { Icon } from '@wordpress/components';
import { useEffect, useRef } from '@wordpress/element';
import { __, _n, sprintf } from '@wordpress/i18n';
import { caution, help, published } from '@wordpress/icons';

import { claimOf } from '../../report/isolation/claim';
import type { Claim } from '../../report/isolation/claim-type';
import { nextSteps, type Screens } from '../../report/isolation/next-steps';
import type { SearchOutcome } from '../../run/find-plugin/search-outcome';
import { Disclosure } from '../parts/disclosure';
import { numberText } from '../../language/page-language';
import { StepList } from '../parts/verdict/step-list';
import { partAfter } from './plugin-part';
import { PluginChips } from './plugin-chips';
import type { ByHandAnswer } from '../../run/find-plugin/probe-once';
import { Remaining } from './remaining';
import { TrialList } from './trial-list';

const ICONS: Record< Claim[ 'kind' ], JSX.Element > = {
	found: published,
	elsewhere: caution,
	open: help,
};

interface Props {
	outcome: SearchOutcome;
	screens: Screens;
	/** A run's file is still there: other runs go on, or it could not be deleted. */
	isLoaderLeft: boolean;
	/** The verdict's card says what it has shown; only what that rests on is shown here. */
	isOnCard?: boolean;
	/** Moves the focus here: the search has just ended. */
	takesFocus: boolean;
	onReplay: ( ( enabled: string[] ) => Promise< ByHandAnswer > ) | null;
}

/** What a search has shown: the claim, where in the code, what to do, and everything it rests on. */
export function OutcomeView( {
	outcome,
	screens,
	isLoaderLeft,
	isOnCard = false,
	takesFocus,
	onReplay,
}: Props ) {
	const { isolation, names } = outcome;
	const { kind } = claimOf( outcome );
	return (
		<div
			className={ `ws401-find__outcome is-${ kind }` }
			data-kind={ isolation?.kind ?? outcome.trouble?.kind }
		>
			{ ! isOnCard && (
				<ClaimText outcome={ outcome } takesFocus={ takesFocus } />
			) }
			{ isolation?.kind === 'not-the-plugins' && (
				<Remaining outcome={ outcome } />
			) }
			{ ! isOnCard && (
				<StepList remediation={ nextSteps( outcome, screens ) } />
			) }
			{ isLoaderLeft && (
				<p className="ws401-find__patience">
					{ __(
						'The file of the search is still in the must-use plugins: another search goes on, or it could not be deleted. It does nothing by itself.',
						'who-said-401'
					) }
				</p>
			) }
			{ isolation && (
				<>
					<Disclosure label={ trialsLabel( outcome ) }>
						<TrialList outcome={ outcome } onReplay={ onReplay } />
					</Disclosure>
					<Disclosure label={ __( 'All plugins', 'who-said-401' ) }>
						<PluginChips
							label={ __( 'Plugins', 'who-said-401' ) }
							plugins={ Object.entries( names ).map(
								( [ id, name ] ) => ( {
									id,
									name,
									part: partAfter( outcome, id ),
								} )
							) }
						/>
					</Disclosure>
				</>
			) }
		</div>
	);
}

/** What the search has shown, where no card says it. */
function ClaimText( {
	outcome,
	takesFocus,
}: Pick< Props, 'outcome' | 'takesFocus' > ) {
	const heading = useRef< HTMLHeadingElement >( null );
	useEffect( () => {
		if ( takesFocus ) {
			heading.current?.focus();
		}
	}, [ takesFocus ] );
	const { origin } = outcome;
	const { kind, headline, notes } = claimOf( outcome );
	return (
		<>
			<h3 ref={ heading } tabIndex={ -1 } className="ws401-find__claim">
				<Icon icon={ ICONS[ kind ] } size={ 24 } />
				<span>{ headline }</span>
			</h3>
			{ kind === 'found' &&
				origin &&
				origin.component.kind !== 'core' && (
					<p className="ws401-detail">
						<code>
							{ origin.file }:{ origin.line }
						</code>{ ' ' }
						{ sprintf(
							/* translators: %s: name of a hook or place. */
							__( 'gives the answer, on %s.', 'who-said-401' ),
							origin.where
						) }
					</p>
				) }
			{ notes.map( ( note ) => (
				<p key={ note }>{ note }</p>
			) ) }
		</>
	);
}

/** Only what is claimed and rests on whole requests is a proof. */
function trialsLabel( outcome: SearchOutcome ): string {
	const { isolation, duration, mode } = outcome;
	const count = isolation?.trials.length ?? 0;
	const tests = sprintf(
		/* translators: 1: number of test requests. 2: number of seconds. */
		_n(
			'%1$d test request in %2$s seconds',
			'%1$d test requests in %2$s seconds',
			count,
			'who-said-401'
		),
		count,
		numberText( duration / 1000, 1 )
	);
	return mode === 'loader' && claimOf( outcome ).kind !== 'open'
		? sprintf(
				/* translators: %s: how many test requests were sent, in how many seconds. */
				__( 'Proof: %s', 'who-said-401' ),
				tests
			)
		: tests;
}
