import { __, sprintf } from '@wordpress/i18n';
import type { ReactNode } from 'react';

import { CodeInText } from '../code-in-text';
import type { HtaccessFinding } from '../../../diagnosis/evidence/htaccess-finding';
import type { Status, VerdictNow } from '../../../report/verdict/verdict-now';
import type { PageState, Result } from '../../state/page-state';
import type { Commands } from '../../state/use-diagnosis';
import { placeOf } from '../../../diagnosis/refusal/plugin-steps';
import { requestLine, senderOf } from '../exchanges/exchange-words';
import { LaneList } from '../path/lane-list';
import { lanesOf } from '../path/lanes';
import { RequestPath } from '../path/request-path';
import { stationsOf } from '../path/stations-of';
import { withoutWayThere } from './change-in';
import { CorrectRefusals } from './correct-refusals';
import { FindingBody } from './finding-body';
import { primaryActionOf } from './primary-action';
import { RealSave } from './real-save';
import { restedSentence } from './rested-sentence';
import { SureLine } from './sure-line';
import { TermList } from './term-list';
import { VerdictActions } from './verdict-actions';
import { LOOKS, VerdictHead } from './verdict-head';

interface Props {
	result: Result;
	/** What holds now. */
	now: VerdictNow;
	endedSearch: PageState[ 'endedSearch' ];
	verifications: PageState[ 'verifications' ];
	isRunning: boolean;
	/** Something else asks to be done first: a search that is open and has not ended, or logging in. */
	isAsking: boolean;
	/** What was asked for last could not be run. */
	isEarlier: boolean;
	onRun: () => void;
	/** Shows the field for a request that fails. */
	onAsk: () => void;
	commands: Pick<
		Commands,
		| 'verify'
		| 'openExchange'
		| 'openSearch'
		| 'go'
		| 'givenContent'
		| 'saveForReal'
	>;
	/** The change that ends the finding, to be made on the card; `isSecond`: another button asks to be pressed first. */
	change?: {
		what: HtaccessFinding;
		show: ( isSecond: boolean ) => ReactNode;
	} | null;
	/** Who gets in, as a picture beside what to do; not shown where it would contradict what holds now. */
	beside?: ReactNode;
	/** The search, where one is open. */
	children?: ReactNode;
}

/** The one card: a word, a sentence, how sure it is, what to do, the way of the request. */
export function VerdictPanel( props: Props ) {
	const { result, now, endedSearch, verifications } = props;
	const { isEarlier, children } = props;
	const { evidence, finishedAt } = result;
	const { status, check } = now;
	return (
		<section
			className={ `ws401-card ws401-verdict is-${ LOOKS[ status ].name }` }
			data-check={ check ?? undefined }
			data-status={ status }
			data-finished={ finishedAt }
			aria-labelledby="ws401-verdict-title"
		>
			<VerdictHead
				result={ result }
				now={ now }
				ended={ now.isSearched ? endedSearch : null }
				proof={ verifications[ check ?? '' ] }
				isEarlier={ isEarlier }
			/>
			<ForWhom now={ now } />
			{ now.main && (
				<TermList text={ `${ now.headline } ${ saidOf( now ) }` } />
			) }
			<SureLine
				sure={ now.sure }
				certainty={ now.certainty }
				origin={ now.origin }
			/>
			{ now.began !== '' && (
				<p className="ws401-verdict__began">{ now.began }</p>
			) }
			{ now.before !== '' && (
				<p>
					{ sprintf(
						/* translators: %s: the verdict before it was fixed, a sentence. */
						__( 'Before: %s', 'who-said-401' ),
						now.before
					) }
				</p>
			) }
			{ result.rested !== undefined && (
				<p className="ws401-detail">
					{ restedSentence( result.rested ) }
				</p>
			) }
			<Remedy { ...props } />
			{ children }
			{ now.correctRefusals.length > 0 && (
				<CorrectRefusals
					refusals={ now.correctRefusals }
					exchanges={ evidence.exchanges ?? [] }
					isOpen={ PASSED.includes( status ) }
				/>
			) }
		</section>
	);
}

/** A finding's detail. The place in the code has a line of its own, and is not said twice. */
function saidOf( { main, origin }: VerdictNow ): string {
	const detail = main?.finding.detail ?? '';
	return main && origin
		? detail.replace( placeOf( main.finding.suspects ), '' ).trim()
		: detail;
}

/** What was asked for in this check was answered as it should be. */
const PASSED: Status[] = [ 'healthy', 'recorded' ];

/** Versions, headers and places are for few readers: they stand below. */
const isSentence = ( text: string ): boolean => /[.!?]$/.test( text );

/** Whom it matters to, and whom not. */
function ForWhom( { now }: Pick< Props, 'now' > ) {
	const said = saidOf( now );
	return isSentence( said ) ? (
		<p className="ws401-verdict__detail">
			<CodeInText text={ said } />
		</p>
	) : null;
}

/** The way of the request, in a picture. As it was, it would contradict that it is open now. */
function Picture( { result, now }: Pick< Props, 'result' | 'now' > ) {
	if ( now.status === 'unclear' || now.status === 'fixed' ) {
		return null;
	}
	const lanes = now.main ? lanesOf( now.main.finding, result.evidence ) : [];
	return lanes.length > 0 ? (
		<LaneList
			lanes={ lanes }
			requestOf={ ( { exchange: { probe } } ) => requestLine( probe ) }
			whoOf={ ( { exchange: { probe } } ) => senderOf( probe ) }
		/>
	) : (
		<RequestPath
			stops={ stationsOf(
				now.main?.finding ?? null,
				result.evidence,
				PASSED.includes( now.status ) ? 'passed' : 'unknown'
			) }
		/>
	);
}

/** What to do now: the card's one button, the picture, and everything below it. */
function Remedy( props: Props ) {
	const { result, now, verifications, isRunning, isAsking, commands } = props;
	const { onRun, onAsk, change = null, beside } = props;
	const { main, status } = now;
	const { evidence } = result;
	const action = primaryActionOf( now, evidence, result.partial );
	const said = saidOf( now );
	return (
		<>
			{ status === 'healthy' && now.notAsked !== '' && (
				<p className="ws401-detail">{ now.notAsked }</p>
			) }
			{ status === 'healthy' && ! evidence.given?.length && (
				<p>
					{ __(
						'Something still fails? Paste the error, or record what the editor sends while it fails.',
						'who-said-401'
					) }
				</p>
			) }
			<VerdictActions
				{ ...{ result, now, action, isRunning, isAsking } }
				{ ...{ onRun, onAsk, commands } }
				hasOwnButton={ change !== null && action.kind === 'files' }
			/>
			<RealSave { ...{ result, now, isRunning, commands } } />
			{ change?.show( action.kind !== 'files' || isAsking ) }
			<Picture result={ result } now={ now } />
			{ main && (
				<div className="ws401-verdict__columns">
					<div>
						<FindingBody
							check={ main.check }
							finding={
								change
									? withoutWayThere(
											main.finding,
											change.what
										)
									: main.finding
							}
							detail={ isSentence( said ) ? '' : said }
							exchanges={ evidence.exchanges ?? [] }
							verification={ verifications[ main.check ] }
							isRunning={ isRunning }
							isVerifyPrimary={
								action.kind === 'verify' && ! isAsking
							}
							onCard={ {
								url:
									action.kind === 'link'
										? action.link.url
										: undefined,
								hasChange: change !== null,
							} }
							commands={ commands }
						/>
					</div>
					{ status !== 'unclear' && status !== 'fixed' && beside }
				</div>
			) }
		</>
	);
}
