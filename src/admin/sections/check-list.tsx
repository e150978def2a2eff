import { Icon } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
import { check, close, help, warning } from '@wordpress/icons';

import { CodeInText } from '../parts/code-in-text';
import { remarkOn } from '../../diagnosis/engine/remark-on';
import type { CheckResult } from '../../diagnosis/evidence/types';
import { Disclosure } from '../parts/disclosure';

const ICONS: Record< CheckResult[ 'outcome' ], JSX.Element > = {
	pass: check,
	fail: close,
	unknown: help,
	error: warning,
};

const WORDS: Record< CheckResult[ 'outcome' ], () => string > = {
	pass: () => __( 'Passed', 'who-said-401' ),
	fail: () => __( 'Failed', 'who-said-401' ),
	unknown: () => __( 'Not checked', 'who-said-401' ),
	error: () => __( 'The check failed', 'who-said-401' ),
};

/** Those that ask for a look stand open, in this order; the others are folded away. */
const OPEN: CheckResult[ 'outcome' ][] = [ 'fail', 'error' ];
const FOLDED: CheckResult[ 'outcome' ][] = [ 'unknown', 'pass' ];

function List( { results }: { results: CheckResult[] } ) {
	return (
		<ul className="ws401-checks">
			{ results.map( ( result ) => {
				return (
					<li
						key={ result.id }
						className={ `is-${ result.outcome }` }
					>
						<Icon icon={ ICONS[ result.outcome ] } size={ 20 } />
						<div>
							<span className="screen-reader-text">
								{ WORDS[ result.outcome ]() + ': ' }
							</span>
							{ /* The title says what should be. */ }
							{ result.outcome === 'fail' ? (
								<CodeInText text={ result.finding.summary } />
							) : (
								result.title
							) }
							{ result.outcome !== 'fail' &&
								remarkOn( result ) && (
									<p className="ws401-checks__remark">
										{ remarkOn( result ) }
									</p>
								) }
						</div>
					</li>
				);
			} ) }
		</ul>
	);
}

/** Every check and its answer, so that what was not looked at is as plain as what was. */
export function CheckList( { results }: { results: CheckResult[] } ) {
	const of = ( outcome: CheckResult[ 'outcome' ] ) =>
		results.filter( ( result ) => result.outcome === outcome );
	const open = OPEN.flatMap( of );
	return (
		<>
			{ open.length > 0 ? (
				<List results={ open } />
			) : (
				<p>{ __( 'No check failed.', 'who-said-401' ) }</p>
			) }
			{ FOLDED.map( ( outcome ) => {
				const folded = of( outcome );
				return (
					folded.length > 0 && (
						<Disclosure
							key={ outcome }
							label={ sprintf(
								/* translators: 1: "Passed" or "Not checked", 2: number of checks. */
								__( '%1$s (%2$d)', 'who-said-401' ),
								WORDS[ outcome ](),
								folded.length
							) }
						>
							<List results={ folded } />
						</Disclosure>
					)
				);
			} ) }
		</>
	);
}
