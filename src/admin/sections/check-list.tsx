import { Icon } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { check, close, help, warning } from '@wordpress/icons';

import { remarkOn } from '../../diagnosis/engine/remark-on';
import type { CheckResult } from '../../diagnosis/evidence/types';

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

/** Every check and its answer, so that what was not looked at is as plain as what was. */
export function CheckList( { results }: { results: CheckResult[] } ) {
	return (
		<ul className="ws401-checks">
			{ results.map( ( result ) => (
				<li key={ result.id } className={ `is-${ result.outcome }` }>
					<Icon icon={ ICONS[ result.outcome ] } size={ 20 } />
					<div>
						<span className="screen-reader-text">
							{ WORDS[ result.outcome ]() + ': ' }
						</span>
						{ result.title }
						{ remarkOn( result ) && (
							<p className="ws401-checks__remark">
								{ remarkOn( result ) }
							</p>
						) }
					</div>
				</li>
			) ) }
		</ul>
	);
}
