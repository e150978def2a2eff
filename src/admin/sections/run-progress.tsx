import { Icon, ProgressBar } from '@wordpress/components';
import { lazy, Suspense, useRef } from '@wordpress/element';
import { __, _n, sprintf } from '@wordpress/i18n';
import { check, lineDashed } from '@wordpress/icons';

import { Disclosure } from '../parts/disclosure';
import type { Run } from '../state/page-state';
import {
	headlineOf,
	percentOf,
	type RunStep,
	stepNow,
	stepsOf,
} from './run-steps';
import { WaitingNote } from './waiting-note';

const ExchangeTable = lazy( () =>
	import( '../parts/exchanges/exchange-table' ).then( ( each ) => ( {
		default: each.ExchangeTable,
	} ) )
);

const STATE_WORDS: Record< RunStep[ 'state' ], () => string > = {
	done: () => __( 'done', 'who-said-401' ),
	now: () => __( 'under way', 'who-said-401' ),
	next: () => __( 'still to come', 'who-said-401' ),
};

function Step( { step, bar }: { step: RunStep; bar: JSX.Element | null } ) {
	return (
		<li
			className={ `is-${ step.state }` }
			aria-current={ step.state === 'now' ? 'step' : undefined }
		>
			<Icon
				icon={ step.state === 'done' ? check : lineDashed }
				size={ 24 }
			/>
			<div>
				<span className="ws401-progress__title">{ step.title }</span>
				<span className="screen-reader-text">
					{ ' ' + STATE_WORDS[ step.state ]() }
				</span>
				{ step.detail !== '' && (
					<span className="ws401-progress__detail">
						{ step.detail }
					</span>
				) }
				{ bar }
			</div>
		</li>
	);
}

/** The card while a check runs: what is done, what is under way, what is still to come. The bar never runs backwards. */
export function RunProgress( { run }: { run: Run } ) {
	const { exchanges, startedAt } = run;
	const reached = useRef( { startedAt, percent: 0 } );
	if ( reached.current.startedAt !== startedAt ) {
		reached.current = { startedAt, percent: 0 };
	}
	reached.current.percent = Math.max(
		reached.current.percent,
		percentOf( run )
	);
	const now = stepNow( run );
	const steps = stepsOf( run );
	return (
		<section
			className="ws401-card ws401-progress"
			aria-labelledby="ws401-progress-title"
		>
			<p className="ws401-progress__status">
				<span className="ws401-progress__word">
					{ __( 'Checking', 'who-said-401' ) }
				</span>{ ' ' }
				{ sprintf(
					/* translators: 1: number of a step, 2: number of steps. */
					__( 'Step %1$d of %2$d', 'who-said-401' ),
					now,
					steps.length
				) }
			</p>
			<div role="status">
				<h2 id="ws401-progress-title">{ headlineOf( run ) }</h2>
			</div>
			<ol className="ws401-progress__steps">
				{ steps.map( ( step, index ) => (
					<Step
						key={ index }
						step={ step }
						bar={
							index === 1 && now === 2 ? (
								<ProgressBar
									className="ws401-progress__bar"
									aria-label={ __(
										'Requests answered',
										'who-said-401'
									) }
									value={ reached.current.percent }
								/>
							) : null
						}
					/>
				) ) }
			</ol>
			<WaitingNote run={ run } />
			{ exchanges.length > 0 && (
				<Disclosure
					label={ sprintf(
						/* translators: %d: number of answers. */
						_n(
							'Answers so far (%d)',
							'Answers so far (%d)',
							exchanges.length,
							'who-said-401'
						),
						exchanges.length
					) }
				>
					<Suspense fallback={ null }>
						<ExchangeTable
							caption={ __( 'Answers so far', 'who-said-401' ) }
							exchanges={ exchanges }
						/>
					</Suspense>
				</Disclosure>
			) }
		</section>
	);
}
