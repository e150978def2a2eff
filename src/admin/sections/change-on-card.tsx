import { lazy, Suspense } from '@wordpress/element';
import type { ComponentProps } from 'react';

import type { VerdictNow } from '../../report/verdict/verdict-now';
import { changeIn } from '../parts/verdict/change-in';
import type { VerdictPanel } from '../parts/verdict/verdict-panel';
import type { PageState, Result } from '../state/page-state';
import type { Commands } from '../state/use-diagnosis';

const CardChange = lazy( () => import( '../htaccess/card-change' ) );

/** The change of a .htaccess file that ends what the card says, made on the card. It stays when that is over, so that it can be undone. */
export function changeOnCard(
	result: Result,
	now: VerdictNow,
	state: Pick< PageState, 'run' | 'verifications' >,
	commands: Commands
): ComponentProps< typeof VerdictPanel >[ 'change' ] {
	const { verdict, evidence, finishedAt } = result;
	const found = verdict.findings.find( ( { check } ) => check === now.check );
	const what = found && changeIn( found.finding, evidence.htaccess );
	return what
		? {
				what,
				show: ( isSecond ) => (
					<Suspense fallback={ null }>
						<CardChange
							key={ finishedAt }
							evidence={ evidence }
							wanted={ what }
							verdict={ verdict }
							verifications={ state.verifications }
							isOver={ now.status === 'fixed' }
							isSecond={ isSecond }
							isRunning={ state.run !== null }
							commands={ commands }
						/>
					</Suspense>
				),
			}
		: null;
}
