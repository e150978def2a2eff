import { Button, Notice } from '@wordpress/components';
import { useMemo, useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';

import { blockingOf, blockingSentence } from '../../diagnosis/routes/blocking';
import type { Evidence, SiteFacts } from '../../diagnosis/evidence/types';
import type { Commands } from '../state/use-diagnosis';
import { RouteDetail } from './route-detail';
import { RouteList } from './route-list';
import { useRoutes } from './use-routes';

interface Props {
	evidence: Evidence;
	isRunning: boolean;
	commands: Pick< Commands, 'connect' | 'announce' | 'run' | 'go' >;
	/** The route that is pointed at. */
	wanted?: string | undefined;
}

/** Values that stand for parameters in a path until somebody writes others. */
function examplesOf( {
	site,
	account,
	components,
}: Evidence ): Record< string, string > {
	const theme = components?.theme.stylesheet;
	return {
		...( site?.editablePost
			? { '/wp/v2/posts/': String( site.editablePost ) }
			: {} ),
		...( account ? { '/wp/v2/users/': String( account.id ) } : {} ),
		...( theme
			? {
					'/wp/v2/themes/': theme,
					'/wp/v2/templates/': `${ theme }//index`,
					'/wp/v2/template-parts/': `${ theme }//header`,
				}
			: {} ),
	};
}

/** Every route of the site: who may call it, what is expected, and its answer when it is asked. */
export default function RoutesSection( props: Props ) {
	const { site } = props.evidence;
	return site ? (
		<RoutesOf site={ site } { ...props } />
	) : (
		<p>
			{ __(
				'The facts about the site did not come, so its routes cannot be read.',
				'who-said-401'
			) }
		</p>
	);
}

function RoutesOf( {
	site,
	evidence,
	isRunning,
	wanted,
	commands,
}: Props & { site: SiteFacts } ) {
	// Server and browser are the same as long as the page lives.
	const [ { server, world } ] = useState( commands.connect );
	const { table, trouble, reload } = useRoutes( server, world, site );
	const examples = useMemo( () => examplesOf( evidence ), [ evidence ] );

	return (
		<div className="ws401-routes">
			<p>
				{ blockingSentence( blockingOf( evidence.exchanges ?? [] ) ) }
			</p>
			{ trouble && (
				<Notice status="error" isDismissible={ false }>
					{ trouble }{ ' ' }
					<Button variant="link" onClick={ reload }>
						{ __( 'Try again', 'who-said-401' ) }
					</Button>
				</Notice>
			) }
			{ ! table && ! trouble && (
				<p>{ __( 'Reading the routes…', 'who-said-401' ) }</p>
			) }
			{ table && (
				<RouteList
					table={ table }
					wanted={ wanted }
					commands={ commands }
					detailOf={ ( row ) => (
						<RouteDetail
							row={ row }
							evidence={ evidence }
							isRunning={ isRunning }
							examples={ examples }
							commands={ commands }
						/>
					) }
				/>
			) }
		</div>
	);
}
