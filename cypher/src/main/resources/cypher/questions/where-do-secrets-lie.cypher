// intent:  Where do secrets lie?
// params:  none
// returns: place NODE, r RELATIONSHIP, c NODE        the file and what is in it
// bounds:  one hop; 200 rows
MATCH (place:Location)-[r:CONTAINS_SECRET]->(c:Credential)
WHERE r.state <> 'GONE'
RETURN place, r, c
ORDER BY place.id, c.id
LIMIT 200
