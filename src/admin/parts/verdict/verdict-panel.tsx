import { Icon } from '@wordpress/components';
import { __, _n, sprintf } from '@wordpress/i18n';
import { caution, help, published } from '@wordpress/icons';

import type { Exchange, Verdict } from '../../../diagnosis/types';
import type { PageState, Result } from '../../state/page-state';
import type { Commands } from '../../state/use-diagnosis';
import { Disclosure } from '../disclosure';
import { requestLine } from '../exchanges/exchange-words';
import { FindingBody } from './finding-body';
import { RequestPath } from './request-path';
import { stationsOf } from './stations-of';

interface Props {
	result: Result;
	verifications: PageState[ 'verifications' ];
	isRunning: boolean;
	commands: Pick< Commands, 'verify' | 'openExchange' | 'openSearch' >;
}

const ICONS: Record< Verdict[ 'kind' ], JSX.Element > = {
	problem: caution,
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
	return (
		<section
			className={ `ws401-card ws401-verdict is-${ verdict.kind }` }
			data-check={ main?.check }
		>
			<h2 className="ws401-verdict__headline">
				<Icon icon={ ICONS[ verdict.kind ] } size={ 28 } />
				<span>{ verdict.headline }</span>
			</h2>
			{ verdict.kind !== 'undetermined' && (
				<RequestPath
					stops={ stationsOf(
						main?.finding ?? null,
						evidence,
						verdict.kind === 'healthy'
					) }
				/>
			) }
			{ main && (
				<FindingBody
					check={ main.check }
					finding={ main.finding }
					exchanges={ exchanges }
					verification={ verifications[ main.check ] }
					isRunning={ isRunning }
					commands={ commands }
				/>
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
		/* translators: 1: number of requests, 2: number of seconds, 3: time of day. */
		_n(
			'%1$d request, %2$s seconds, finished at %3$s.',
			'%1$d requests, %2$s seconds, finished at %3$s.',
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
