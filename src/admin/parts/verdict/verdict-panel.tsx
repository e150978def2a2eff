import { Icon } from '@wordpress/components';
import { __, _n, sprintf } from '@wordpress/i18n';
import { caution, help, published } from '@wordpress/icons';

import type { Exchange, Verdict } from '../../../diagnosis/evidence/types';
import type { PageState, Result } from '../../state/page-state';
import type { Commands } from '../../state/use-diagnosis';
import { Disclosure } from '../disclosure';
import { requestLine } from '../exchanges/exchange-words';
import { FindingBody } from './finding-body';
import { RequestPath } from '../path/request-path';
import { stationsOf } from '../path/stations-of';

interface Props {
	result: Result;
	verifications: PageState[ 'verifications' ];
	isRunning: boolean;
	commands: Pick< Commands, 'verify' | 'openExchange' | 'openSearch' >;
}

/** How the card looks: as the verdict says, until a remedy is proven to have worked. */
type Look = Verdict[ 'kind' ] | 'mended';

const ICONS: Record< Look, JSX.Element > = {
	problem: caution,
	mended: published,
	healthy: published,
	undetermined: help,
};

/** The verdict: one sentence, the way of the request, and what to do about it. */
export function VerdictPanel( {
	result,
	verifications,
	isRunning,
	commands,
}: Props ) {
	const { verdict, evidence } = result;
	const exchanges = evidence.exchanges ?? [];
	const main = verdict.kind === 'problem' ? verdict.findings[ 0 ] : undefined;
	const verification = main && verifications[ main.check ];
	const look = verification?.proof?.isProven ? 'mended' : verdict.kind;
	return (
		<section
			className={ `ws401-card ws401-verdict is-${ look }` }
			data-check={ main?.check }
		>
			<h2 className="ws401-verdict__headline">
				<Icon icon={ ICONS[ look ] } size={ 28 } />
				<span>
					{ look === 'mended'
						? __(
								'This has stopped. Run the diagnosis again to see whether anything else is left.',
								'who-said-401'
							)
						: verdict.headline }
				</span>
			</h2>
			{ look === 'mended' && (
				<p>
					{ sprintf(
						/* translators: %s: the verdict before it was mended, a sentence. */
						__( 'What was found: %s', 'who-said-401' ),
						verdict.headline
					) }
				</p>
			) }
			{ /* The way as it was would contradict that it is open now. */ }
			{ look !== 'undetermined' && look !== 'mended' && (
				<RequestPath
					stops={ stationsOf(
						main?.finding ?? null,
						evidence,
						verdict.kind === 'healthy' ? 'passed' : 'unknown'
					) }
				/>
			) }
			{ main && (
				<FindingBody
					check={ main.check }
					finding={ main.finding }
					exchanges={ exchanges }
					verification={ verification }
					isRunning={ isRunning }
					commands={ commands }
				/>
			) }
			{ verdict.kind === 'healthy' && ! evidence.recorded?.length && (
				<p>
					{ __(
						'Does something still fail? Paste that request above, or record it, and run the diagnosis again: it becomes the case to explain.',
						'who-said-401'
					) }
				</p>
			) }
			{ verdict.correctRefusals.length > 0 && (
				<CorrectRefusals
					refusals={ verdict.correctRefusals }
					exchanges={ exchanges }
					isOpen={ verdict.kind === 'healthy' }
				/>
			) }
			<p className="ws401-meta">{ metaOf( result ) }</p>
		</section>
	);
}

function CorrectRefusals( {
	refusals,
	exchanges,
	isOpen,
}: {
	refusals: Verdict[ 'correctRefusals' ];
	exchanges: Exchange[];
	isOpen: boolean;
} ) {
	const list = (
		<ul className="ws401-bullets">
			{ refusals.map( ( { exchange: id, status, why } ) => {
				const exchange = exchanges.find(
					( { probe } ) => probe.id === id
				);
				return (
					<li key={ id }>
						<code>
							{ exchange ? requestLine( exchange.probe ) : id }
						</code>{ ' ' }
						→ { status }. { why }
					</li>
				);
			} ) }
		</ul>
	);
	const label = sprintf(
		/* translators: %d: number of refusals. */
		_n(
			'%d refusal that is correct',
			'%d refusals that are correct',
			refusals.length,
			'who-said-401'
		),
		refusals.length
	);
	return isOpen ? (
		<div className="ws401-refusals">
			<h3>{ label }</h3>
			{ list }
		</div>
	) : (
		<Disclosure label={ label }>{ list }</Disclosure>
	);
}

function metaOf( { duration, evidence, finishedAt, partial }: Result ): string {
	const sentence = sprintf(
		/* translators: 1: number of exchanges (requests and their answers), 2: number of seconds, 3: time of day. */
		_n(
			'%1$d exchange, %2$s seconds, finished at %3$s.',
			'%1$d exchanges, %2$s seconds, finished at %3$s.',
			evidence.exchanges?.length ?? 0,
			'who-said-401'
		),
		evidence.exchanges?.length ?? 0,
		( duration / 1000 ).toFixed( 1 ),
		new Date( finishedAt ).toLocaleTimeString()
	);
	return partial
		? sprintf(
				/* translators: %s: number of requests and time. */
				__(
					'The run ended early; this rests on what had come in. %s',
					'who-said-401'
				),
				sentence
			)
		: sentence;
}
