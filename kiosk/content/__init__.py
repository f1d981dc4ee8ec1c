"""From a folder of YAML to a Site, or to every Problem in it. No Qt here."""
