import { Button } from '@wordpress/components';

import type { Because, Exchange } from '../../../diagnosis/evidence/types';
import { requestLine, senderOf } from '../exchanges/exchange-words';

interface Props {
	because: Because[];
	exchanges: Exchange[];
	onOpenExchange: ( id: string ) => void;
}

/** What a finding rests on; each exchange can be opened and checked. */
export function BecauseList( { because, exchanges, onOpenExchange }: Props ) {
	return (
		<ul className="ws401-bullets">
			{ because.map( ( reason, index ) => {
				const exchange =
					reason.kind === 'exchange'
						? exchanges.find(
								( { probe } ) => probe.id === reason.id
							)
						: undefined;
				return (
					<li key={ index }>
						{ exchange && (
							<>
								<Button
									variant="link"
									className="ws401-because__exchange"
									onClick={ () =>
										onOpenExchange( exchange.probe.id )
									}
								>
									{ requestLine( exchange.probe ) }
								</Button>{ ' ' }
								{ senderOf( exchange.probe ) }:{ ' ' }
							</>
						) }
						{ reason.note }
					</li>
				);
			} ) }
		</ul>
	);
}
