import { Button, Icon } from '@wordpress/components';
import { useEffect, useRef } from '@wordpress/element';
import { __, _n, sprintf } from '@wordpress/i18n';
import { caution, help, published } from '@wordpress/icons';
import type { ReactNode } from 'react';

import type { Status, VerdictNow } from '../../../report/verdict/verdict-now';
import { estimate } from '../../../run/find-plugin/estimate';
import type { PageState, Result } from '../../state/page-state';
import type { Commands } from '../../state/use-diagnosis';
import { RequestPath } from '../path/request-path';
import { stationsOf } from '../path/stations-of';
import { CorrectRefusals } from './correct-refusals';
import { FindingBody } from './finding-body';
import { primaryActionOf, searchBesides } from './primary-action';
import { PrimaryButton } from './primary-button';
import { statusWord } from './status-word';
import { SureLine } from './sure-line';
import { VerifyOutcome } from './verify';

interface Props {
	result: Result;
	/** What holds now. */
	now: VerdictNow;
	endedSearch: PageState[ 'endedSearch' ];
	verifications: PageState[ 'verifications' ];
	isRunning: boolean;
	onRun: () => void;
	commands: Pick<
		Commands,
		'verify' | 'openExchange' | 'openSearch' | 'openSection'
	>;
	/** The search, where one is open. */
	children?: ReactNode;
}

const LOOKS: Record< Status, { name: string; icon: JSX.Element } > = {
	problem: { name: 'problem', icon: caution },
	several: { name: 'problem', icon: caution },
	probable: { name: 'problem is-probable', icon: help },
	stopped: { name: 'problem is-probable', icon: help },
	fixed: { name: 'mended', icon: published },
	healthy: { name: 'healthy', icon: published },
	unclear: { name: 'undetermined', icon: help },
};

/** About how many requests a search takes; who sends them does not change that. */
function requestsOf( { evidence }: Result ): number {
	return estimate( evidence.components?.plugins.length ?? 0, 0, 1 ).requests;
}

/** The one card: a word, a sentence, how sure it is, the way of the request, what to do. */
export function VerdictPanel( props: Props ) {
	const { result, now, endedSearch, verifications, children } = props;
	const { evidence } = result;
	const { main, status, check } = now;
	const look = LOOKS[ status ];
	const heading = useRef< HTMLHeadingElement >( null );
	const ended = now.isSearched ? endedSearch : null;
	// The answer to a search is here: whoever started it is brought to it.
	useEffect( () => {
		if ( ended ) {
			heading.current?.focus();
			heading.current?.scrollIntoView( { block: 'nearest' } );
		}
	}, [ ended ] );
	return (
		<section
			className={ `ws401-card ws401-verdict is-${ look.name }` }
			data-check={ check ?? undefined }
			data-status={ status }
			aria-labelledby="ws401-verdict-title"
		>
			<p className="ws401-verdict__status">
				<span className="ws401-verdict__word">
					<Icon icon={ look.icon } size={ 18 } />
					{ statusWord( status, main?.finding.suspects.length ?? 0 ) }
				</span>{ ' ' }
				<span className="ws401-meta">{ metaOf( result ) }</span>
			</p>
			<h2
				id="ws401-verdict-title"
				className="ws401-verdict__headline"
				ref={ heading }
				tabIndex={ -1 }
			>
				{ now.headline }
			</h2>
			<SureLine
				sure={ now.sure }
				certainty={ now.certainty }
				origin={ now.origin }
			/>
			{ now.before !== '' && (
				<p>
					{ sprintf(
						/* translators: %s: the verdict before it was fixed, a sentence. */
						__( 'Before: %s', 'who-said-401' ),
						now.before
					) }
				</p>
			) }
			{ /* The way as it was would contradict that it is open now. */ }
			{ status !== 'unclear' && status !== 'fixed' && (
				<RequestPath
					stops={ stationsOf(
						main?.finding ?? null,
						evidence,
						status === 'healthy' ? 'passed' : 'unknown'
					) }
				/>
			) }
			<Actions { ...props } />
			{ status === 'fixed' && check && (
				<div role="status" className="ws401-verify__status">
					<VerifyOutcome
						verification={ verifications[ check ] }
						asked={ now.wanted }
					/>
				</div>
			) }
			{ children }
			{ now.correctRefusals.length > 0 && (
				<CorrectRefusals
					refusals={ now.correctRefusals }
					exchanges={ evidence.exchanges ?? [] }
					isOpen={ status === 'healthy' }
				/>
			) }
		</section>
	);
}

/** What to do now: the card's one button, and everything below it. */
function Actions( {
	result,
	now,
	verifications,
	isRunning,
	onRun,
	commands,
}: Props ) {
	const { main, status } = now;
	const { evidence } = result;
	const action = primaryActionOf( now, evidence );
	const hasButton =
		action.kind !== 'verify' && ( main !== null || status === 'fixed' );
	const besides = searchBesides( now, evidence, action );
	return (
		<>
			{ ( hasButton || besides ) && (
				<p className="ws401-verdict__actions">
					{ hasButton && (
						<PrimaryButton
							action={ action }
							requests={ requestsOf( result ) }
							isRunning={ isRunning }
							onRun={ onRun }
							commands={ commands }
						/>
					) }
					{ besides && (
						<Button
							variant="tertiary"
							disabled={ isRunning }
							accessibleWhenDisabled
							onClick={ () => commands.openSearch( besides ) }
							__next40pxDefaultSize
						>
							{ __(
								'Prove it with every plugin',
								'who-said-401'
							) }
						</Button>
					) }
				</p>
			) }
			{ main && (
				<FindingBody
					check={ main.check }
					finding={ main.finding }
					exchanges={ evidence.exchanges ?? [] }
					verification={ verifications[ main.check ] }
					isRunning={ isRunning }
					isVerifyPrimary={ action.kind === 'verify' }
					commands={ commands }
				/>
			) }
			{ status === 'healthy' && ! evidence.recorded?.length && (
				<p>
					{ __(
						'Something still fails? Paste the error, or let us watch the editor while it fails.',
						'who-said-401'
					) }
				</p>
			) }
		</>
	);
}

function metaOf( { duration, evidence, finishedAt, partial }: Result ): string {
	const sentence = sprintf(
		/* translators: 1: time of day, 2: number of exchanges (requests and their answers), 3: number of seconds. */
		_n(
			'Checked at %1$s · %2$d exchange · %3$s seconds',
			'Checked at %1$s · %2$d exchanges · %3$s seconds',
			evidence.exchanges?.length ?? 0,
			'who-said-401'
		),
		new Date( finishedAt ).toLocaleTimeString(),
		evidence.exchanges?.length ?? 0,
		( duration / 1000 ).toFixed( 1 )
	);
	return partial
		? sprintf(
				/* translators: %s: time and number of requests. */
				__(
					'The check was stopped early. This is based on the answers received so far. %s',
					'who-said-401'
				),
				sentence
			)
		: sentence;
}
